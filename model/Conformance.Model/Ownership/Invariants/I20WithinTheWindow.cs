using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I20. One entry beside the table is another table's, or the kernel's memory.</summary>
internal static class I20WithinTheWindow
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I20",
            "within the window",
            "A map or unmap that leaves its window is refused; none changes another entry than those it names, and one that is refused leaves each as it was, or cleared.",
            $"{Sources.Vfio}, tce_iommu_find_table(), tce_iommu_build(), tce_iommu_clear()"),
        StatedBySeed: false,
        Needs: ObservedFields.Containers,
        When: (in moment) => moment.Command is MapDma or UnmapDma,
        Holds: (in moment) =>
        {
            var (id, address, count) = Named(moment.Command);
            if (moment.Answer.IsAccepted && address.Page + count > moment.Seen[id].WindowSizes[address.Window]) return false;

            for (var i = 0; i < moment.Seen.Containers.Length; i++)
            {
                for (var slot = 0; slot < ContainerState.SlotCount; slot++)
                {
                    var (before, seen) = (moment.SeenBefore.Containers[i].Windows[slot], moment.Seen.Containers[i].Windows[slot]);
                    var isNamed = i == id.Index && slot == address.Window;
                    if (before != seen && !(isNamed && IsWithin(before, seen, moment, address.Page, count))) return false;
                }
            }

            return true;
        })
    {
        In = boot => boot.HasContainers,
        About = [typeof(MapDma), typeof(UnmapDma)],
    };

    private static (ContainerId Container, DmaAddress First, int Count) Named(Command command) => command switch
    {
        MapDma map => (map.Container, map.Address, map.PageCount),
        UnmapDma unmap => (unmap.Container, unmap.Address, unmap.PageCount),
        _ => default,
    };

    // How far a map came before it was refused, the machine knows: what it cleared there may be gone.
    private static bool IsWithin(TceMap before, TceMap seen, in OwnershipMoment moment, int first, int count)
    {
        var (id, address, _) = Named(moment.Command);
        var after = moment.After[id][address.Window]?.Tces ?? default;
        for (var entry = 0; entry < Boot.EntryCountMax; entry++)
        {
            if (seen.IsSameAt(entry, before)) continue;

            var isNamed = entry >= first && entry < first + count;
            if (!isNamed || (!moment.Answer.IsAccepted && (seen.Has(entry) || after.Has(entry)))) return false;
        }

        return true;
    }
}
