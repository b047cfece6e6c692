using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I22. From 6.4 on the core asks once for each device; the second release would make a second table.</summary>
internal static class I22AskedTwiceDoneOnce
{
    public static Invariant Invariant { get; } = Ownership.Invariant.OfGroups(
        new Rule(
            "I22",
            "asked twice, done once",
            "Where taking and releasing are asked for each device of a group, all but the first change nothing.",
            $"{Sources.PowerNv}, pnv_ioda2_take_ownership(), pnv_ioda2_release_ownership(), from 6.4 on; {Sources.Iommu}, spapr_tce_blocking_iommu_attach_dev()"),
        statedBySeed: false,
        needs: ObservedFields.Owner | ObservedFields.Lifetimes | ObservedFields.Steps,
        when: (in moment, id, seen) => seen.Owner != moment.SeenBefore[id].Owner,
        holds: (in moment, id, seen) => seen.References == (seen.Owner is null ? 0 : 1) && !AnyTwice(moment.Seen.Steps, id)) with
    {
        In = boot => boot is { Profile.TakenPerDevice: true, DevicesPerGroup: > 1 },
    };

    private static bool AnyTwice(List<HardwareStep> steps, GroupId id)
    {
        var done = 0;
        foreach (var step in steps)
        {
            if (step.Group != id || step.Kind is HardwareStepKind.UserTceSet or HardwareStepKind.UserTcesGone) continue;
            if ((done >> (int)step.Kind & 1) != 0) return true;

            done |= 1 << (int)step.Kind;
        }

        return false;
    }
}
