namespace Conformance.Model.Machines;

/// <summary>One thing that can be seen of a part of the world, in words.</summary>
/// <param name="What">The field: <c>owner</c>, or an entry of a table.</param>
/// <param name="Is">What it holds.</param>
public sealed record Fact(string What, string Is);
