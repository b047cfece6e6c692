namespace Conformance.Reports.Tests;

/// <summary>A test that needs Graphviz, and is skipped, and says so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GraphvizFactAttribute : FactAttribute
{
    public GraphvizFactAttribute()
    {
        if (Tool.Find("dot") is null) Skip = "Graphviz (dot) is not installed.";
    }
}
