using Conformance.Model.Ownership;

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

    /// <summary>An entry that points at a page and lets the device read and write it.</summary>
    public static ulong To(int page) => To(page, Access.ReadWrite);

    /// <summary>An entry that points at a page and lets the device do this to it.</summary>
    public static ulong To(int page, Access access) => ((ulong)page << Shift) | access switch
    {
        Access.ReadOnly => Read,
        Access.WriteOnly => Write,
        _ => Read | Write,
    };

    /// <summary>The page an entry points at.</summary>
    public static int PageOf(ulong tce) => (int)(tce >> Shift);

    /// <summary>What an entry lets a device do.</summary>
    public static Access AccessOf(ulong tce) => (tce & (Read | Write)) switch
    {
        Read => Access.ReadOnly,
        Write => Access.WriteOnly,
        _ => Access.ReadWrite,
    };
}
