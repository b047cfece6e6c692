namespace Conformance.Properties;

/// <summary>A trace as a file holds it: with what was known of it when it was written.</summary>
/// <param name="Trace">The trace.</param>
/// <param name="System">The implementation it was found on; null: none is named.</param>
/// <param name="Rule">The id of the rule it breaks there; null: none is named.</param>
public sealed record TraceDocument<TBoot, TCommand>(Trace<TBoot, TCommand> Trace, string? System, string? Rule)
    where TBoot : IEquatable<TBoot>
    where TCommand : notnull;
