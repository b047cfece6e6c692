using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I3. The patch said it in code: set_bypass(pe, !enable).</summary>
internal static class I03BypassFollowsOwner
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I3",
            "bypass follows owner",
            "After a successful take or release the bypass is on exactly if the kernel owns the group and opens a bypass by itself; with iommu=nobypass nothing is reached untranslated, ever.",
            $"{Sources.PowerNv}, pnv_pci_ioda2_set_bypass(); {Sources.Seed}"),
        StatedBySeed: true,
        Needs: ObservedFields.Owner | ObservedFields.BypassFlag | ObservedFields.Reach,
        When: (in moment) => moment.After.Boot.NoBypass || IsHandover(moment),
        Holds: (in moment) => (!IsHandover(moment) || FollowsOwner(moment)) && !(moment.After.Boot.NoBypass && IsUntranslated(moment.After.Boot, moment.Seen)))
    {
        In = boot => boot.Profile.HasBypass,
        IsAboutStates = true,
        About = [typeof(Take), typeof(Release), typeof(SetContainer), typeof(SetIommu), typeof(UnsetContainer)],
    };

    private static bool FollowsOwner(in OwnershipMoment moment)
    {
        for (var i = 0; i < moment.Seen.Groups.Length; i++)
        {
            var seen = moment.Seen.Groups[i];
            if (ChangesHands(moment, new GroupId(i)) && seen.BypassFlag != (seen.Owner is null && moment.After.Boot.OpensBypass)) return false;
        }

        return true;
    }

    // Behind the end of a table no window but a bypass reaches anything, be it TVE#1 or one that TVE#0 has become.
    private static bool IsUntranslated(Boot boot, Observation seen)
    {
        foreach (var group in seen.Groups)
        {
            if (group.ReachesPastTables) return true;
            for (var i = 0; i < group.FirstBypassProbe; i++)
            {
                if (group.Probes[i].Page >= boot.EntryEnd && group.Reads[i] != 0) return true;
            }
        }

        return false;
    }

    private static bool IsHandover(in OwnershipMoment moment) =>
        moment is { Command: Take or Release or SetContainer or SetIommu or UnsetContainer, Answer: { IsAccepted: true, FaultFired: false } };

    // Among containers a group can be put into one, or a container be given a type, and the owner be the same as before.
    private static bool ChangesHands(in OwnershipMoment moment, GroupId id) => moment.Command switch
    {
        Take take => take.Group == id,
        Release release => release.Group == id,
        _ => moment.SeenBefore[id].Owner != moment.Seen[id].Owner,
    };
}
