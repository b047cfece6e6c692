using System.Text.RegularExpressions;

namespace Conformance.Reports.Tests;

public sealed class DotTests
{
    [Fact]
    public void A_chart_has_clusters_and_a_trace_is_a_way_from_state_to_state() => Assert.Equal(
        """
        digraph chart {
            compound=true;
            node [shape=box, style=rounded];
            subgraph cluster_s0 {
                label="Kernel";
                s1 [label="KernelBypass"];
                s2 [label="KernelTranslated"];
            }
            s3 [label="External"];
            s1 -> s3 [label="Take\n[not busy]", ltail=cluster_s0];
            s1 -> s2 [label="BypassOff"];
            s1 -> s1 [label="BypassOn"];
            s2 -> s1 [label="BypassOn\n[bypass allowed]"];
            s3 -> s1 [label="Release\n[bypass allowed]"];
            s3 -> s2 [label="Release\n[no bypass]"];
        }
        digraph trace {
            node [shape=box, style=rounded];
            label="2015/f87a8864 violates I9";
            s0 [label="boot: platform=ioda2 groups=1 entries=4\ngrp0: KernelBypass"];
            s1 [label="after 1\ngrp0: External"];
            s2 [label="after 2\ngrp0: External"];
            s3 [label="after 3\ngrp0: KernelBypass\ngrp0 tces: expected empty, actual 1:user page 4 rw", color=red];
            s0 -> s1 [label="take grp0 ctr0\nok"];
            s1 -> s2 [label="user-map grp0 entry=1 page=4 rw\nok"];
            s2 -> s3 [label="release grp0\nok"];
        }

        """.ReplaceLineEndings("\n"),
        Text(SampleWalk.Check() with { Findings = [SampleWalk.Counterexample()] }));

    [ToolFact("dot")]
    public void Graphviz_draws_every_graph_without_a_word_of_complaint()
    {
        var results = new IResult[] { SampleWalk.Series(2, 3), SampleSeries.Small(), Hostile.Series(), Hostile.Check(), HostileMarkup.Series() };
        var text = string.Concat(results.Select(Text));
        var folder = Directory.CreateTempSubdirectory("conformance-dot-");
        try
        {
            var source = Path.Combine(folder.FullName, "it.dot");
            File.WriteAllText(source, text);

            Assert.Equal((0, ""), Tool.Run("dot", "-Tsvg", "-O", source));
            Assert.Equal(Regex.Count(text, "^digraph ", RegexOptions.Multiline), folder.GetFiles("*.svg").Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Text(IResult result) => Told.By((it, writer) => Dot.Write([it], writer), result);
}
