namespace Conformance.Model.Ownership;

/// <summary>A host driver maps a buffer for its device through the DMA API.</summary>
/// <remarks>
/// Effect: through the table, some free run of entries is taken and points at the buffer, for reading and writing;
/// straight, nothing changes and the address is bit 59 plus the buffer's page.
/// Refused: with a mapping error when no free run is long enough; under an external owner, always.
/// Source: arch/powerpc/kernel/iommu.c, iommu_map_page(), iommu_range_alloc().
/// </remarks>
/// <param name="Mapping">The name of the new mapping.</param>
/// <param name="Device">The device.</param>
/// <param name="PageCount">How many pages the buffer has, from 1.</param>
public sealed record KernelMap(MappingId Mapping, DeviceId Device, int PageCount) : Command
{
    /// <inheritdoc/>
    public override string Word => "kernel-map";

    internal override int Weight => 12;

    /// <inheritdoc/>
    protected override string Spelling => $"{Mapping} = kernel-map {Device} pages={PageCount}";

    internal override bool IsSensible(MachineState state) =>
        state.Has(Device) && state.Has(Mapping) && state[Mapping] is null
        && state[Device] is { Driver: Driver.Host, Ops: not DmaOps.None };

    internal override bool IsCanonical(MachineState state)
    {
        for (var lower = 0; lower < Mapping.Index; lower++)
        {
            if (state[new MappingId(lower)] is null) return false;
        }

        return true;
    }

    // Where not even a page is to be had, how many are asked for makes no difference.
    internal override bool IsRepresentative(MachineState state) =>
        PageCount == 1 || (this with { PageCount = 1 }).Expect(state).IsAcceptance;

    internal override Expectation Expect(MachineState before)
    {
        var boot = before.Boot;
        if (before[Device].Ops == DmaOps.Direct)
        {
            return Expectation.Exactly(Answer.Mapped(DmaAddress.Bit59(boot.BufferPage(Mapping))));
        }

        var free = boot.EntryMask & ~before[boot.GroupOf(Device)].AllocationBits(boot);
        return Expectation.FreeRun(free, PageCount, boot.Offset);
    }

    internal override MachineState Accept(MachineState before, in Answer answer)
    {
        var boot = before.Boot;
        var mapped = before.With(Mapping, new Mapping(Device, answer.Address, PageCount));
        if (answer.Address.Window != 0) return mapped;

        var id = boot.GroupOf(Device);
        var tces = before[id].Tces;
        for (var i = 0; i < PageCount; i++)
        {
            var entry = answer.Address.Page + i - boot.Offset;
            if (entry >= 0 && entry < boot.EntryCount) tces = tces.WithKernel(entry, boot.BufferPage(Mapping) + i);
        }

        return mapped.With(id, before[id] with { Tces = tces });
    }
}
