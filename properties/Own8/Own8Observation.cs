namespace Conformance.Own8;

/// <summary>What can be seen of a system: a buffer.</summary>
public sealed class Own8Observation
{
    /// <summary>All four variables.</summary>
    public Own8State State { get; set; }
}
