using Stateless.Graph;

namespace Conformance.Model.Tests.StatelessContract;

// The expected text is what the published package printed.
public class UmlDotGraphTests
{
    [Fact]
    public void A_chart_without_states_shows_where_it_starts() =>
        Assert.Equal(
            """
            digraph {
            compound=true;
            node [shape=Mrecord]
            rankdir="LR"

             init [label="", shape=point];
             init -> "Hall"[style = "solid"]
            }
            """,
            UmlDotGraph.Format(Charts.Unconfigured()).ReplaceLineEndings("\n"));

    [Fact]
    public void Triggers_come_grouped_with_guards_and_reentries_with_actions() =>
        Assert.Equal(
            """
            digraph {
            compound=true;
            node [shape=Mrecord]
            rankdir="LR"
            "Hall" [label="Hall|entry / hang up the coat\nentry / Function\nentry / Greet\nexit / take the coat"];
            "Attic" [label="Attic|exit / Greet"];
            "Garden" [label="Garden"];
            "Cellar" [label="Cellar"];

            "Hall" -> "Attic" [style="solid", label="Around [IsNight]"];
            "Hall" -> "Hall" [style="solid", label="Around / hang up the coat, Function, Greet"];
            "Hall" -> "Garden" [style="solid", label="Out"];
            "Hall" -> "Attic" [style="solid", label="Up [the hatch is open]"];
            "Hall" -> "Cellar" [style="solid", label="Up [Function]"];
            "Hall" -> "Hall" [style="solid", label="Sing"];
            "Attic" -> "Hall" [style="solid", label="Down"];
             init [label="", shape=point];
             init -> "Hall"[style = "solid"]
            }
            """,
            UmlDotGraph.Format(Charts.House()).ReplaceLineEndings("\n"));

    [Fact]
    public void Every_superstate_is_a_cluster_of_its_own() =>
        Assert.Equal(
            """
            digraph {
            compound=true;
            node [shape=Mrecord]
            rankdir="LR"

            subgraph "clusterHall"
            	{
            	label = "Hall"
            "Cellar" [label="Cellar|entry / light\nexit / dark"];
            "Attic" [label="Attic"];
            }

            subgraph "clusterCellar"
            	{
            	label = "Cellar\n----------\nentry / light\nexit / dark"
            "Vault" [label="Vault|entry / hold breath"];
            }
            "Garden" [label="Garden"];

            "Vault" -> "Garden" [style="solid", label="Out"];
            "Cellar" -> "Cellar" [style="solid", label="Around / light"];
            "Hall" -> "Garden" [style="solid", label="Out"];
            "Attic" -> "Vault" [style="solid", label="Down"];
             init [label="", shape=point];
             init -> "Vault"[style = "solid"]
            }
            """,
            UmlDotGraph.Format(Charts.Nested()).ReplaceLineEndings("\n"));

    [Fact]
    public void Quotes_and_backslashes_are_escaped() =>
        Assert.Equal(
            """
            digraph {
            compound=true;
            node [shape=Mrecord]
            rankdir="LR"

            subgraph "clusterk:1"
            	{
            	label = "k:1"
            "in use" [label="in use|entry / say \"hi\""];
            }
            "in-use" [label="in-use"];
            "inuse_1" [label="inuse_1"];
            "inuse" [label="inuse"];
            "say \"no\\\"" [label="say \"no\\\""];

            "in use" -> "in-use" [style="solid", label="take \"it\""];
            "k:1" -> "inuse_1" [style="solid", label="y"];
            "in-use" -> "inuse" [style="solid", label="a\\b [n > 0 && [x]]"];
            "in-use" -> "say \"no\\\"" [style="solid", label="x"];
             init [label="", shape=point];
             init -> "in use"[style = "solid"]
            }
            """,
            UmlDotGraph.Format(Charts.OddNames()).ReplaceLineEndings("\n"));
}
