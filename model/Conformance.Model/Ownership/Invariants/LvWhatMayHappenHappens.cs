using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>Lv. Safety alone is cheap: a group that nobody can use is safe.</summary>
internal static class LvWhatMayHappenHappens
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "Lv",
            "what may happen happens",
            "An idle group can be taken, a taken one comes back, a driver is bound, a host driver's buffer is mapped, and a device reaches what is mapped for it.",
            $"{Sources.PowerNv}, pnv_pci_ioda_dma_set_mask(), pnv_ioda2_release_ownership()"),
        StatedBySeed: false,
        Needs: ObservedFields.None,
        When: (in moment) => IsWanted(moment.Command) && !moment.Answer.FaultFired && moment.Command.Expect(moment.Before).IsAcceptance,
        Holds: (in moment) => moment.Answer.IsAccepted);

    private static bool IsWanted(Command command) => command
        is KernelMap or DmaBuffer or Dma or Take or Release or SetContainer or UnsetContainer or SetIommu or Bind;
}
