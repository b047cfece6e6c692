namespace Conformance.Properties.Tests.Toys;

/// <summary>What a toy system says.</summary>
public enum ToyAnswer
{
    /// <summary>It was done.</summary>
    Ok,

    /// <summary>Never admitted.</summary>
    Wrong,

    /// <summary>It was done, and the system is dead.</summary>
    Dead,

    /// <summary>It was done while an injected fault struck.</summary>
    Injected,
}
