namespace Conformance.Model.Ownership;

/// <summary>The addresses a device can drive, as its driver says with dma_set_mask().</summary>
public enum DmaMask
{
    /// <summary>32 bits: only window 0 is in reach.</summary>
    Bits32,

    /// <summary>64 bits: the bypass window is in reach too.</summary>
    Bits64,
}
