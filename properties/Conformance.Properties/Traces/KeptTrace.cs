namespace Conformance.Properties;

/// <summary>A trace that an earlier run kept in a folder.</summary>
/// <param name="File">Its path.</param>
/// <param name="Document">What the file holds.</param>
public sealed record KeptTrace<TBoot, TCommand>(string File, TraceDocument<TBoot, TCommand> Document)
    where TBoot : IEquatable<TBoot>
    where TCommand : notnull;
