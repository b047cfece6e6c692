using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I3. The patch said it in code: set_bypass(pe, !enable).</summary>
internal static class I03BypassFollowsOwner
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I3",
            "bypass follows owner",
            "After a successful take or release the bypass is on exactly if the kernel owns the group and opens a bypass by itself.",
            $"{Sources.PowerNv}, pnv_pci_ioda2_set_bypass(); {Sources.Seed}"),
        StatedBySeed: true,
        Needs: ObservedFields.Owner | ObservedFields.BypassFlag,
        When: (in moment) => IsHandover(moment) && moment.After.Boot.Profile.HasBypass,
        Holds: (in moment) =>
        {
            for (var i = 0; i < moment.Seen.Groups.Length; i++)
            {
                var seen = moment.Seen.Groups[i];
                if (ChangesHands(moment, new GroupId(i)) && seen.BypassFlag != (seen.Owner is null && moment.After.Boot.OpensBypass)) return false;
            }

            return true;
        });

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
