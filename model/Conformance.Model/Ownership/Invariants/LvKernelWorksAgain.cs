using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>Lv. Safety alone is cheap: a group that nobody can use is safe.</summary>
internal static class LvKernelWorksAgain
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "Lv",
            "kernel works again",
            "A group that the kernel owns serves it: a host driver can map a buffer, and its device reaches it.",
            $"{Sources.PowerNv}, pnv_pci_ioda_dma_set_mask(), pnv_ioda2_release_ownership()"),
        StatedBySeed: false,
        Needs: ObservedFields.None,
        When: (in moment) => moment.Command switch
        {
            KernelMap map => IsKernels(moment, map.Device) && map.Expect(moment.Before).IsAcceptance,
            DmaBuffer dma => moment.Before[dma.Mapping] is { } mapping && IsKernels(moment, mapping.Device)
                && dma.Expect(moment.Before).IsAcceptance,
            _ => false,
        },
        Holds: (in moment) => moment.Command is DmaBuffer dma
            ? dma.Expect(moment.Before).Admits(moment.Answer)
            : moment.Answer.Kind == AnswerKind.Mapped);

    private static bool IsKernels(in OwnershipMoment moment, DeviceId device) =>
        moment.Before[moment.Before.Boot.GroupOf(device)].Owner is null;
}
