namespace Conformance.Model.Ownership;

/// <summary>A host driver unmaps a buffer.</summary>
/// <remarks>
/// Effect: its entries are cleared and invalidated, then free again.
/// Refused: never.
/// Source: arch/powerpc/kernel/iommu.c, iommu_unmap_page(), __iommu_free().
/// </remarks>
/// <param name="Mapping">The mapping that ends.</param>
public sealed record KernelUnmap(MappingId Mapping) : Command
{
    /// <inheritdoc/>
    public override string Word => "kernel-unmap";

    internal override int Weight => 8;

    /// <inheritdoc/>
    protected override string Spelling => $"kernel-unmap {Mapping}";

    internal override bool IsSensible(MachineState state) => state.Has(Mapping) && state[Mapping] is not null;

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer)
    {
        var unmapped = before.With(Mapping, mapping: null);
        if (before[Mapping] is not { IsTranslated: true } live) return unmapped;

        var boot = before.Boot;
        var id = boot.GroupOf(live.Device);
        var tces = before[id].Tces;
        for (var i = 0; i < live.PageCount; i++)
        {
            var entry = live.Start.Page + i - boot.Offset;
            if (entry >= 0 && entry < boot.EntryCount && (tces.Kernel >> entry & 1) != 0) tces = tces.Without(entry);
        }

        return unmapped.With(id, before[id] with { Tces = tces });
    }
}
