namespace Conformance.Reports.Tests;

public class TraceTextTests
{
    public static TheoryData<string> Names => Everything.Names;

    [Fact]
    public void A_trace_is_written_as_the_run_keeps_it() => Assert.Equal(
        """
        # A line is a command; '#' begins a comment.
        machine: ownership
        boot: platform=ioda2 groups=1 entries=4
        system: 2015/f87a8864
        rule: I10
        found: exhaustively

        take grp0 ctr0
        user-map grp0 entry=1 page=4 rw
        release grp0
        take grp0 ctr1

        """,
        Told.By(TraceText.Write, Sample.Wake()));

    [Fact]
    public void Each_has_a_name_of_its_own() => Assert.Equal(
        ["2015-f87a8864-I9.trace", "2015-f87a8864-I10-after.trace", "2015-f87a8864-I9-2.trace"],
        TraceText.Files([SampleCheck.Violating() with { Findings = [Sample.Counterexample(), Sample.Wake(), Sample.Counterexample()] }]).Select(file => file.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_name_leads_out_of_the_folder_and_no_field_begins_a_line(string name) => Assert.All(TraceText.Files(Everything.Named(name)), file =>
    {
        Assert.Matches("^[A-Za-z0-9-][A-Za-z0-9.-]{0,99}[.]trace$", file.Name);
        Assert.DoesNotContain("..", file.Name[..1], StringComparison.Ordinal);
        Assert.InRange(file.Text.Split('\n').TakeWhile(line => line.Length > 0).Count(), 5, 6);
    });
}
