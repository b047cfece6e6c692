namespace Conformance.Properties.Tests.Toys;

/// <summary>What can be asked of the toy machine.</summary>
public enum ToyCommand
{
    /// <summary>Counts up, as far as the world's limit.</summary>
    Add,

    /// <summary>Counts down, as far as 0.</summary>
    Sub,

    /// <summary>Changes something else: needed for nothing, and no two states are equal across it. What arms a fault, where a test's system has one.</summary>
    Note,

    /// <summary>Changes nothing. Never generated: the probe.</summary>
    Look,
}
