using System.Collections.Immutable;

namespace Conformance.Model.Ownership;

/// <summary>
/// The addresses at which an observation looks through a device's eyes: every entry of the table, just outside it, far
/// above it, and the ends of the bypass window; with containers, also every entry that a second window can have.
/// </summary>
public static class ProbeSet
{
    // 4 GB in 4 KiB pages: where a window of 64-bit addresses would begin that no TVE here provides.
    private const int Page4GiB = 1 << 20;

    /// <summary>
    /// The probes of a world, in the order in which observations list them. The last two are the last page of RAM and the
    /// one behind it, with bit 59: outside any table.
    /// </summary>
    public static ImmutableArray<DmaAddress> For(Boot boot)
    {
        var probes = ImmutableArray.CreateBuilder<DmaAddress>();
        if (boot.Offset > 0) probes.Add(DmaAddress.Low(0));
        for (var page = boot.Offset; page <= boot.EntryEnd; page++) probes.Add(DmaAddress.Low(page));
        probes.Add(DmaAddress.Low(Page4GiB));
        probes.Add(DmaAddress.Bit59(0));
        for (var page = 1; boot.HasContainers && page <= boot.EntryCount; page++) probes.Add(DmaAddress.Bit59(page));
        probes.Add(DmaAddress.Bit59(boot.RamPageCount - 1));
        probes.Add(DmaAddress.Bit59(boot.RamPageCount));
        return probes.ToImmutable();
    }

    /// <summary>How many probes <see cref="For"/> makes.</summary>
    public static int Count(Boot boot) =>
        boot.EntryCount + 5 + (boot.Offset > 0 ? 1 : 0) + (boot.HasContainers ? boot.EntryCount : 0);
}
