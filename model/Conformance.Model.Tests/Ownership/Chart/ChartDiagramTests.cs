using Conformance.Model.Ownership;
using Stateless.Graph;

namespace Conformance.Model.Tests.Ownership;

public class ChartDiagramTests
{
    [Fact]
    public void In_DOT_the_chart_is_this() =>
        Assert.Equal(
            """
            digraph {
            compound=true;
            node [shape=Mrecord]
            rankdir="LR"

            subgraph "clusterKernel"
            	{
            	label = "Kernel"
            "KernelBypass" [label="KernelBypass"];
            "KernelTranslated" [label="KernelTranslated"];
            }
            "External" [label="External"];

            "Kernel" -> "External" [style="solid", label="Take [not busy]"];
            "KernelBypass" -> "KernelTranslated" [style="solid", label="BypassOff"];
            "KernelBypass" -> "KernelBypass" [style="solid", label="BypassOn"];
            "KernelTranslated" -> "KernelBypass" [style="solid", label="BypassOn [bypass allowed]"];
            "KernelTranslated" -> "KernelTranslated" [style="solid", label="BypassOff"];
            "External" -> "KernelBypass" [style="solid", label="Release [bypass allowed]"];
            "External" -> "KernelTranslated" [style="solid", label="Release [no bypass]"];
             init [label="", shape=point];
             init -> "KernelBypass"[style = "solid"]
            }
            """,
            UmlDotGraph.Format(OwnershipChart.Info).ReplaceLineEndings("\n"));

    [Fact]
    public void In_Mermaid_the_chart_is_this() =>
        Assert.Equal(
            """
            stateDiagram-v2
            	state Kernel {
            		KernelBypass
            		KernelTranslated
            	}
            	Kernel --> External : Take [not busy]
            	KernelBypass --> KernelTranslated : BypassOff
            	KernelBypass --> KernelBypass : BypassOn
            	KernelTranslated --> KernelBypass : BypassOn [bypass allowed]
            	KernelTranslated --> KernelTranslated : BypassOff
            	External --> KernelBypass : Release [bypass allowed]
            	External --> KernelTranslated : Release [no bypass]
            [*] --> KernelBypass
            """,
            MermaidGraph.Format(OwnershipChart.Info).ReplaceLineEndings("\n"));
}
