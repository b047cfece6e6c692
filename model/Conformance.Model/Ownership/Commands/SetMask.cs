namespace Conformance.Model.Ownership;

/// <summary>A host driver says which addresses its device can drive, and so chooses the DMA operations.</summary>
/// <remarks>
/// Effect: with 64 bits and an open bypass window the device goes straight to memory from now on; else through the
/// group's table. The choice is latched until the next call. On pseries, from 6.11 on, 64 bits make the bypass window.
/// Refused: up to 4.9 never; later <see cref="Errno.EIO"/> where the kernel has no table and no bypass window that the mask
/// reaches.
/// Source: arch/powerpc/platforms/powernv/pci-ioda.c, pnv_pci_ioda_dma_set_mask(); arch/powerpc/kernel/dma-iommu.c,
/// dma_iommu_dma_supported(); arch/powerpc/platforms/pseries/iommu.c, enable_ddw().
/// </remarks>
/// <param name="Device">The device.</param>
/// <param name="Mask">What it can drive.</param>
public sealed record SetMask(DeviceId Device, DmaMask Mask) : Command
{
    /// <inheritdoc/>
    public override string Word => "set-mask";

    internal override int Weight => 5;

    /// <inheritdoc/>
    protected override string Spelling => $"set-mask {Device} {(Mask == DmaMask.Bits64 ? 64 : 32)}";

    // A driver that changes its mask under live mappings could not unmap them any more: a misuse of the DMA API.
    internal override bool IsSensible(MachineState state) =>
        state.Has(Device) && state[Device].Driver == Driver.Host && !state.HasMapping(Device);

    internal override Expectation Expect(MachineState before) =>
        before.Boot.Profile.MaskNeedsTable && !before[before.Boot.GroupOf(Device)].HasDefaultTable && !IsDirect(before)
            ? Expectation.Refusal(Errno.EIO)
            : Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer)
    {
        var id = before.Boot.GroupOf(Device);
        var direct = IsDirect(before);
        var latched = before.With(Device, before[Device] with { Ops = direct ? DmaOps.Direct : DmaOps.Iommu });
        return direct && !before[id].BypassOn ? latched.With(id, before[id] with { BypassOn = true }) : latched;
    }

    private bool IsDirect(MachineState state)
    {
        var id = state.Boot.GroupOf(Device);
        return Mask == DmaMask.Bits64
            && (state[id].BypassOn
                || (state.Boot.Profile.BypassOnDemand && OwnershipChart.Next(state, id, Trigger.BypassOn) is not null));
    }
}
