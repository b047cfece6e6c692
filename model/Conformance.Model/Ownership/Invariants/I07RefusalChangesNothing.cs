using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I7. Bit 0 of it_map, lost on the EBUSY path up to b82c75bfbeb5, is why this rule was written.</summary>
internal static class I07RefusalChangesNothing
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I7",
            "refusal changes nothing",
            "A command that returns an error leaves everything as it was.",
            $"b82c75bfbeb5 \"powerpc/iommu: Fix IOMMU ownership control functions\"; {Sources.Iommu}, iommu_take_ownership()"),
        StatedBySeed: false,
        Needs: ObservedFields.All & ~ObservedFields.Locks,
        When: (in moment) =>
            moment.Answer is { Kind: AnswerKind.Returned, Code: not 0 } or { Kind: AnswerKind.MapError }
            && !(moment.Answer.FaultFired && moment.Command is Release),
        Holds: (in moment) => moment.Seen.SameGroups(moment.SeenBefore));
}
