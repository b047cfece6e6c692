namespace Conformance.Reports.Tests;

/// <summary>As <see cref="ToolFactAttribute"/>, for several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolTheoryAttribute : TheoryAttribute
{
    public ToolTheoryAttribute(string tool) => (Tool, Skip) = (tool, Reports.Tests.Tool.WhyMissing(tool));

    public string Tool { get; }
}
