namespace Conformance.Model.Ownership;

/// <summary>What a device does to memory.</summary>
public enum Direction
{
    /// <summary>The device reads memory.</summary>
    Read,

    /// <summary>The device writes memory.</summary>
    Write,
}
