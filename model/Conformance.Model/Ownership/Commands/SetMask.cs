namespace Conformance.Model.Ownership;

/// <summary>A host driver says which addresses its device can drive, and so chooses the DMA operations.</summary>
/// <remarks>
/// Effect: with 64 bits and an open bypass window the device goes straight to memory from now on; else through the
/// group's table. The choice is latched until the next call.
/// Refused: never, up to 5.0.
/// Source: arch/powerpc/platforms/powernv/pci-ioda.c, pnv_pci_ioda_dma_set_mask().
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

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer)
    {
        var direct = Mask == DmaMask.Bits64 && before[before.Boot.GroupOf(Device)].BypassOn;
        return before.With(Device, before[Device] with { Ops = direct ? DmaOps.Direct : DmaOps.Iommu });
    }
}
