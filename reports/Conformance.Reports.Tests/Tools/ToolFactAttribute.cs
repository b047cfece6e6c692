namespace Conformance.Reports.Tests;

/// <summary>A test that needs a program of the machine; where that is missing it is skipped, and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool) => (Tool, Skip) = (tool, Reports.Tests.Tool.WhyMissing(tool));

    public string Tool { get; }
}
