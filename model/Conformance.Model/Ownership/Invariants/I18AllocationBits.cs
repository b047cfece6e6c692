using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I18. A bit too few hands an entry out twice; a bit too many leaks it.</summary>
internal static class I18AllocationBits
{
    public static Invariant Invariant { get; } = Ownership.Invariant.OfGroups(
        new Rule(
            "I18",
            "allocation bits",
            "An entry is marked allocated exactly if it is reserved or a live kernel mapping has it; under an external owner all are.",
            $"{Sources.Iommu}, iommu_init_table(), iommu_take_ownership(), __iommu_free()"),
        statedBySeed: false,
        needs: ObservedFields.Owner | ObservedFields.AllocationBits,
        when: (in _, _, _) => true,
        holds: (in moment, id, seen) =>
        {
            var boot = moment.After.Boot;
            return seen.AllocationBits == (seen.Owner is null
                ? boot.ReservedMask | moment.After.TranslatedEntries(id)
                : boot.EntryMask);
        });
}
