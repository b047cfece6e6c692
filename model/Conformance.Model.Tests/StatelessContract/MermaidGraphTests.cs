using Stateless.Graph;

namespace Conformance.Model.Tests.StatelessContract;

// The expected text is what the published package printed.
public class MermaidGraphTests
{
    [Fact]
    public void A_chart_without_states_shows_where_it_starts() =>
        Assert.Equal(
            """
            stateDiagram-v2
            [*] --> Hall
            """,
            MermaidGraph.Format(Charts.Unconfigured()).ReplaceLineEndings("\n"));

    [Fact]
    public void Triggers_come_grouped_with_guards_and_reentries_with_actions() =>
        Assert.Equal(
            """
            stateDiagram-v2
            	Hall --> Attic : Around [IsNight]
            	Hall --> Hall : Around / hang up the coat, Function, Greet
            	Hall --> Garden : Out
            	Hall --> Attic : Up [the hatch is open]
            	Hall --> Cellar : Up [Function]
            	Hall --> Hall : Sing
            	Attic --> Hall : Down
            [*] --> Hall
            """,
            MermaidGraph.Format(Charts.House()).ReplaceLineEndings("\n"));

    [Fact]
    public void Every_superstate_is_a_cluster_of_its_own() =>
        Assert.Equal(
            """
            stateDiagram-v2
            	state Hall {
            		Cellar
            		Attic
            	}
            	state Cellar {
            		Vault
            	}
            	Vault --> Garden : Out
            	Cellar --> Cellar : Around / light
            	Hall --> Garden : Out
            	Attic --> Vault : Down
            [*] --> Vault
            """,
            MermaidGraph.Format(Charts.Nested()).ReplaceLineEndings("\n"));

    [Fact]
    public void Names_with_blanks_colons_or_dashes_go_by_an_alias() =>
        Assert.Equal(
            """
            stateDiagram-v2
            	k1 : k:1
            	inuse_2 : in use
            	inuse_3 : in-use
            	say"no\" : say "no\"
            	state k1 {
            		inuse_2
            	}
            	inuse_2 --> inuse_3 : take "it"
            	k1 --> inuse_1 : y
            	inuse_3 --> inuse : a\b [n > 0 && [x]]
            	inuse_3 --> say"no\" : x
            [*] --> inuse_2
            """,
            MermaidGraph.Format(Charts.OddNames()).ReplaceLineEndings("\n"));

    [Theory]
    [InlineData(MermaidGraphDirection.LeftToRight, "LR")]
    [InlineData(MermaidGraphDirection.RightToLeft, "RL")]
    [InlineData(MermaidGraphDirection.TopToBottom, "TB")]
    [InlineData(MermaidGraphDirection.BottomToTop, "BT")]
    public void A_direction_is_the_second_line(MermaidGraphDirection direction, string code) =>
        Assert.Equal($"stateDiagram-v2\n\tdirection {code}\n[*] --> Hall", MermaidGraph.Format(Charts.Unconfigured(), direction).ReplaceLineEndings("\n"));
}
