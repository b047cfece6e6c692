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
        When: (in moment) => IsWanted(moment) && IsExpected(moment),
        Holds: (in moment) =>
            moment.Command switch
            {
                Dma or DmaBuffer => moment.Command.Expect(moment.Before).Admits(moment.Answer),
                Reset reset => moment.Answer.IsAccepted && ReachesAgain(moment, reset.Group),
                _ => moment.Answer.IsAccepted,
            })
    {
        About =
        [
            typeof(KernelMap), typeof(DmaBuffer), typeof(Dma), typeof(Take), typeof(Release), typeof(SetContainer),
            typeof(UnsetContainer), typeof(SetIommu), typeof(Bind), typeof(Reset),
        ],
    };

    // A host driver beside an external owner is served by nobody.
    private static bool IsWanted(in OwnershipMoment moment) => moment.Command switch
    {
        KernelMap map => IsKernels(moment, map.Device),
        DmaBuffer dma => moment.Before[dma.Mapping] is { } mapping && IsKernels(moment, mapping.Device),
        Dma or Take or Release or SetContainer or UnsetContainer or SetIommu or Bind or Reset => true,
        _ => false,
    };

    private static bool IsKernels(in OwnershipMoment moment, DeviceId device) =>
        moment.Before[moment.Before.Boot.GroupOf(device)].Owner is null;

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
