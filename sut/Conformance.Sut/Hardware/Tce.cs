namespace Conformance.Sut.Hardware;

/// <summary>A translation control entry: the page of RAM and two permission bits, 0 when it lets nothing through.</summary>
/// <remarks>Source: arch/powerpc/include/asm/tce.h, v4.1. A page is 4 KiB here and there.</remarks>
internal static class Tce
{
    /// <summary>TCE_PCI_READ.</summary>
    public const ulong Read = 1;

    /// <summary>TCE_PCI_WRITE.</summary>
    public const ulong Write = 2;

    // TCE_SHIFT.
    private const int Shift = 12;

    /// <summary>An entry that points at a page, and lets the device write it if told so.</summary>
    public static ulong To(int page, bool writable) => ((ulong)page << Shift) | (writable ? Read | Write : Read);

    /// <summary>The page an entry points at.</summary>
    public static int PageOf(ulong tce) => (int)(tce >> Shift);
}
