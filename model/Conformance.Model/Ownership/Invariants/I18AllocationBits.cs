using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I18. A bit too few hands an entry out twice; a bit too many leaks it.</summary>
internal static class I18AllocationBits
{
    public static Invariant Invariant { get; } = Ownership.Invariant.OfGroups(
        new Rule(
            "I18",
            "allocation bits",
            "An entry is marked allocated exactly if it is reserved or a live kernel mapping has it; under an external owner, or without a table, all are; none is handed out twice.",
            $"{Sources.Iommu}, iommu_init_table(), iommu_take_ownership(), __iommu_free()"),
        statedBySeed: false,
        needs: ObservedFields.Owner | ObservedFields.AllocationBits,
        when: (in _, _, _) => true,
        holds: (in moment, id, seen) =>
        {
            var boot = moment.After.Boot;
            return !HandsOutTwice(moment, id) && seen.AllocationBits == (seen.Owner is null && moment.After[id].HasDefaultTable
                ? boot.ReservedMask | moment.After.TranslatedEntries(id)
                : boot.EntryMask);
        }) with
    {
        IsAboutStates = true,
        About = [typeof(KernelMap)],
    };

    // The bits alone would not tell: a bit that is set stays set when its entry is handed out again.
    private static bool HandsOutTwice(in OwnershipMoment moment, GroupId id)
    {
        var boot = moment.Before.Boot;
        if (moment.Command is not KernelMap map || boot.GroupOf(map.Device) != id) return false;
        if (moment.Answer is not { Kind: AnswerKind.Mapped, Address: { Window: 0 } start }) return false;

        var first = start.Page - boot.Offset;
        if (first is < 0 or >= Boot.EntryCountMax) return false;
        var run = ((1UL << map.PageCount) - 1) << first;
        return (run & (boot.ReservedMask | moment.Before.TranslatedEntries(id))) != 0;
    }
}
