using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>
/// I2, the busy rule. A group that changes hands over a live kernel mapping leaves a host driver whose buffers are no
/// longer mapped, or an external user whose device reaches them.
/// </summary>
internal static class I02KernelLockedOut
{
    public static Invariant Invariant { get; } = Ownership.Invariant.OfGroups(
        new Rule(
            "I2",
            "kernel locked out",
            "While an external owner holds a group, no translated kernel mapping is live in it and none can be made.",
            $"{Sources.Iommu}, iommu_take_ownership(); {Sources.Seed}"),
        statedBySeed: true,
        needs: ObservedFields.Owner | ObservedFields.Tces,
        when: (in moment, _, seen) => seen.Owner is not null,
        holds: (in moment, id, seen) =>
            seen.Tces.Kernel == 0 && seen.SecondTces.Kernel == 0 && !moment.After.HasTranslatedMapping(id) && !MadeOne(moment, id)) with
    {
        IsAboutStates = true,
        About = [typeof(KernelMap)],
    };

    private static bool MadeOne(in OwnershipMoment moment, GroupId id) =>
        moment.Command is KernelMap map
        && moment.After.Boot.GroupOf(map.Device) == id
        && moment.Answer is { Kind: AnswerKind.Mapped, Address.Window: 0 };
}
