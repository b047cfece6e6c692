using System.Text.RegularExpressions;

namespace Conformance.Reports.Tests;

public sealed class MermaidTests
{
    [Fact]
    public void A_chart_is_a_state_diagram_and_a_trace_a_sequence() => Assert.Equal(
        """
        ## The chart

        ```mermaid
        stateDiagram-v2
            state "Kernel" as s0
            state s0 {
                state "KernelBypass" as s1
                state "KernelTranslated" as s2
            }
            state "External" as s3
            s0 --> s3 : Take [not busy]
            s1 --> s2 : BypassOff
            s1 --> s1 : BypassOn
            s2 --> s1 : BypassOn [bypass allowed]
            s3 --> s1 : Release [bypass allowed]
            s3 --> s2 : Release [no bypass]
        ```

        ## 2015/f87a8864 violates I9

        ```mermaid
        sequenceDiagram
            participant t as trace
            participant p0 as grp0
            Note over t,p0: boot platform=ioda2 groups=1 entries=4
            t->>p0: take grp0 ctr0
            p0-->>t: ok
            Note over p0: KernelBypass to External
            t->>p0: user#45;map grp0 entry=1 page=4 rw
            p0-->>t: ok
            t->>p0: release grp0
            p0-->>t: ok
            Note over p0: External to KernelBypass
            Note over t,p0: grp0 tces expected empty<br/>actual 1#58;user page 4 rw
        ```


        """.ReplaceLineEndings("\n"),
        Text(SampleWalk.Check() with { Findings = [SampleWalk.Counterexample()] }));

    [Fact]
    public void Every_line_is_one_that_Mermaid_knows_whatever_the_text()
    {
        foreach (var result in new IResult[] { SampleWalk.Series(2, 3), SampleSeries.Small(), Hostile.Series(), Hostile.Check(), HostileMarkup.Series() })
        {
            Assert.All(Text(result).Split('\n'), line => Assert.Matches(Known(), line));
        }
    }

    [Fact]
    public void The_word_that_would_end_a_block_is_spelled_so_that_it_does_not() =>
        Assert.Equal("b e#110;d b#59; #35;1#58; #60;", MermaidText.Of("b end b; #1: <"));

    // One line of the two kinds of diagram that are written, with text in which only what is harmless stands as it is.
    private static Regex Known()
    {
        const string Words = @"([A-Za-z0-9 _./=+()\[\]]|#\d+;)+";
        return new($$"""^(|## .*|```mermaid|```|stateDiagram-v2|sequenceDiagram|\s*state "{{Words}}" as s\d+|\s*state s\d+ \{|\s*\}|\s*s\d+ --> s\d+ : {{Words}}|\s*participant [tp]\d* as {{Words}}|\s*[tp]\d*--?>>[tp]\d*: {{Words}}|\s*Note over [tp]\d*(,p\d+)?: {{Words}}(<br/>{{Words}})?)$""");
    }

    private static string Text(IResult result) => Told.By((it, writer) => Mermaid.Write([it], writer), result);
}
