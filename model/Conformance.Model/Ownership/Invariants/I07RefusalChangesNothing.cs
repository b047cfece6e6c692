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
        Needs: ObservedFields.Owner | ObservedFields.BypassFlag | ObservedFields.AllocationBits | ObservedFields.Tces
            | ObservedFields.Reach | ObservedFields.Frozen | ObservedFields.SecondTable,
        When: (in moment) =>
            moment.Answer is { Kind: AnswerKind.Returned, Code: not 0 } or { Kind: AnswerKind.MapError }
            && !(moment.Answer.FaultFired && moment.Command is (Release or UnsetContainer))
            && !LeavesSomething(moment),
        Holds: (in moment) => moment.Seen.SameButLocks(moment.SeenBefore));

    // A default window that a refused call has made stays, and entries are lost that a refused map has replaced: this much
    // the kernel promises, and the rules about windows and mappings judge the rest.
    private static bool LeavesSomething(in OwnershipMoment moment)
    {
        if (moment.Command is not ContainerCall { Container: var id }) return false;

        var (before, after) = (moment.Before[id], moment.After[id]);
        return before[0] != after[0] || before[1] != after[1];
    }
}
