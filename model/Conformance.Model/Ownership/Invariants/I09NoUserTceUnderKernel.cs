using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I9. A user's page that stays mapped is read and written by a host driver's device, and stays pinned.</summary>
internal static class I09NoUserTceUnderKernel
{
    public static Invariant Invariant { get; } = Ownership.Invariant.OfGroups(
        new Rule(
            "I9",
            "no user TCE under the kernel",
            "While the kernel owns a group, no TCE of an external user is in it, nor in a cache.",
            $"4ba2fdff2eb1 \"vfio/spapr: Always clear TCEs before unsetting the window\"; {Sources.Vfio}, tce_iommu_detach_group()"),
        statedBySeed: false,
        needs: ObservedFields.Owner | ObservedFields.Tces | ObservedFields.Reach,
        when: (in moment, _, seen) => seen.Owner is null && moment.After.Boot.Profile.HasGroups,
        holds: (in moment, _, seen) => seen.Tces.User == 0 && seen.SecondTces.User == 0 && !ReachesUserMemory(moment.After.Boot, seen)) with
    {
        IsAboutStates = true,
    };

    // Through the bypass window every page is reached, rightly.
    private static bool ReachesUserMemory(Boot boot, GroupObservation seen)
    {
        for (var i = 0; i < seen.FirstBypassProbe; i++)
        {
            if (seen.BypassFlag && seen.Probes[i].Window == 1) continue;
            if (seen.Reads[i] > boot.UserPageFirst || seen.Writes[i] > boot.UserPageFirst) return true;
        }

        return false;
    }
}
