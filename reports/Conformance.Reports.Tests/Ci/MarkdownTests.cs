namespace Conformance.Reports.Tests;

public class MarkdownTests
{
    public static TheoryData<string> Names => Everything.Names;

    [Fact]
    public void A_replay_is_told_whole() => Assert.Equal(
        """
        ## :x: replay

        2 traces: 1 conforms, 1 violates.

        | | passed | failed | recorded | undecided | skipped |
        |---|---:|---:|---:|---:|---:|
        | replay | 1 | 1 | 0 | 0 | 0 |

        - I9: broken by 2015/f87a8864 in found/i9.trace, 3 commands
        - I10 after I9: broken by 2015/f87a8864 in found/i9.trace, 4 commands

        <details><summary>I9 broken by 2015/f87a8864</summary>

        ```
        2015/f87a8864 violates I9: A group that the kernel owns maps no page of
        its former external owner.

          boot: platform=ioda2 groups=1 entries=4

        """,
        Told.As(Markdown.Write, Everything.Named("replay")).Split("   1  take")[0]);

    [Fact]
    public void A_series_has_its_matrix() => Assert.Contains(
        """

        | | I7 | I9 | I10 |
        |---|---:|---:|---:|
        | v4.1 | 2 | . | . |
        | f87a8864 | . | 3 | (4) |
        | 46d3e1e1 | - | . | . |

        """,
        Told.As(Markdown.Write, SampleSeries.Small()),
        StringComparison.Ordinal);

    // Tags that are ours are the only ones, and what stands in a fence cannot end it.
    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_becomes_markup(string name)
    {
        var text = Told.As(Markdown.Write, Everything.Named(name));
        var isFenced = "";
        foreach (var line in text.Split('\n'))
        {
            if (isFenced.Length == 0 && line.StartsWith("```", StringComparison.Ordinal)) isFenced = line;
            else if (isFenced.Length > 0 && line == isFenced) isFenced = "";
            else if (isFenced.Length > 0) Assert.False(line.TrimStart().StartsWith(isFenced, StringComparison.Ordinal));
            else Assert.DoesNotContain("<", line.Replace("<details><summary>", "", StringComparison.Ordinal).Replace("</summary>", "", StringComparison.Ordinal).Replace("</details>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Empty(isFenced);
        Assert.True(text.All(letter => letter is '\n' or (>= ' ' and <= '~')));
    }
}
