namespace Conformance.Sut.Hardware;

/// <summary>The way from a device to memory.</summary>
internal abstract class BusPath
{
    /// <summary>Whether accesses are dropped since one went nowhere.</summary>
    public bool Frozen { get; protected set; }

    /// <summary>The table behind window 0, or null where that window is off.</summary>
    public abstract TceMemory? Window0 { get; }

    /// <summary>The table behind window 1, or null where that window is off or goes straight to memory.</summary>
    public abstract TceMemory? Window1 { get; }

    /// <summary>What translates an address now: a TCE, or 0. Changes nothing.</summary>
    /// <param name="window">0, or 1 for addresses with bit 59.</param>
    /// <param name="page">The bus page within the window.</param>
    public abstract ulong Translate(int window, int page);

    /// <summary>A device's access, with all that it does to the hardware.</summary>
    /// <returns>The page of RAM reached, or -1.</returns>
    public abstract int Access(int window, int page, bool write);
}
