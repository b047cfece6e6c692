using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I13. The point of an IOMMU.</summary>
internal static class I13ReachWithinOwn
{
    public static Invariant Invariant { get; } = Ownership.Invariant.OfGroups(
        new Rule(
            "I13",
            "reach within own pages",
            "Under an external owner a device reaches the pages which that owner has mapped, as mapped, and nothing else.",
            $"{Sources.Vfio}, tce_iommu_build(), tce_iommu_clear(); {Sources.PowerNv}, pnv_pci_ioda2_tce_invalidate()"),
        statedBySeed: false,
        needs: ObservedFields.Owner | ObservedFields.Reach,
        when: (in moment, id, seen) => seen.Owner is not null && moment.After[id].Owner == seen.Owner,
        holds: (in moment, id, seen) =>
        {
            var probes = moment.After.Facts.Probes;
            for (var i = 0; i < seen.Reads.Length; i++)
            {
                var address = probes[i];
                if (!Within(moment.After, moment.After[id], address, Direction.Read, seen.Reads[i])) return false;
                if (!Within(moment.After, moment.After[id], address, Direction.Write, seen.Writes[i])) return false;
            }

            return true;
        }) with
    {
        IsAboutStates = true,
    };

    // Whether the PE should be frozen is another question.
    private static bool Within(MachineState state, GroupState group, DmaAddress address, Direction direction, byte reached) =>
        reached == 0 || Reaches.Translate(state.Boot, group, state.HolderOf(group), address, direction) == reached - 1;
}
