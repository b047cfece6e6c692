using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I3. The patch said it in code: set_bypass(pe, !enable).</summary>
internal static class I03BypassFollowsOwner
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I3",
            "bypass follows owner",
            "After a successful take or release the bypass is on exactly if the kernel owns the group and allows a bypass.",
            $"{Sources.PowerNv}, pnv_pci_ioda2_set_bypass(); {Sources.Seed}"),
        StatedBySeed: true,
        Needs: ObservedFields.Owner | ObservedFields.BypassFlag,
        When: (in moment) =>
            moment is { Command: Take or Release, Answer: { IsAccepted: true, FaultFired: false } }
            && moment.After.Boot.Profile.HasBypass,
        Holds: (in moment) =>
        {
            var seen = moment.Seen[moment.Command is Take take ? take.Group : ((Release)moment.Command).Group];
            return seen.BypassFlag == (seen.Owner is null && !moment.After.Boot.NoBypass);
        });
}
