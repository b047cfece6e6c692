namespace Conformance.Reports.Tests;

public class TableTests
{
    [Fact]
    public void The_widest_column_gives_way_first()
    {
        Table table = new(new Column("Rule"), new Column("Length", IsNumber: true), new Column("Name"));
        table.Add("I9", "3", string.Join(' ', Enumerable.Repeat("word", 15)));
        Assert.Equal(
            """
              Rule  Length  Name
              I9         3  word word word word word word word word word word word
                            word word word word

            """,
            Told.By((table, writer) => table.Write(new Sheet(writer)), table));
    }

    [Fact]
    public void Without_titles_there_is_no_title_line_and_without_rows_there_is_nothing() =>
        Assert.Equal("", Told.By((table, writer) => table.Write(new Sheet(writer)), new Table(new Column(""))));
}
