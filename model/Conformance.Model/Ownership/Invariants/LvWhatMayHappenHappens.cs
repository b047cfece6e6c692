using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>Lv. Safety alone is cheap: a group that nobody can use is safe.</summary>
internal static class LvWhatMayHappenHappens
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "Lv",
            "what may happen happens",
            "An idle group can be taken, a taken one comes back, a driver is bound, a host driver's buffer is mapped, and a device reaches what is mapped for it, also after a reset.",
            $"{Sources.PowerNv}, pnv_pci_ioda_dma_set_mask(), pnv_ioda2_release_ownership()"),
        StatedBySeed: false,
        Needs: ObservedFields.Reach,
        When: (in moment) => IsWanted(moment.Command) && IsExpected(moment),
        Holds: (in moment) =>
            moment.Answer.IsAccepted && (moment.Command is not Reset reset || ReachesAgain(moment, reset.Group)));

    private static bool IsWanted(Command command) => command
        is KernelMap or DmaBuffer or Dma or Take or Release or SetContainer or UnsetContainer or SetIommu or Bind or Reset;

    // Where a fault was injected an error is right, but not a crash.
    private static bool IsExpected(in OwnershipMoment moment) =>
        (!moment.Answer.FaultFired || moment.Answer.Kind == AnswerKind.Crashed) && moment.Command.Expect(moment.Before).IsAcceptance;

    private static bool ReachesAgain(in OwnershipMoment moment, GroupId group)
    {
        var (seen, state) = (moment.Seen[group], moment.After[group]);
        var holder = moment.After.HolderOf(state);
        for (var i = 0; i < seen.Reads.Length; i++)
        {
            if (seen.Reads[i] == 0 && Reaches.Page(moment.After.Boot, state, holder, seen.Probes[i], Direction.Read) is not null) return false;
        }

        return true;
    }
}
