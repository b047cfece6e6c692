using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>Or. The end may be right, and a device have written in between.</summary>
internal static class OrOrderOfSteps
{
    private static readonly Invariant _ofGroups = Ownership.Invariant.OfGroups(
        new Rule(
            "Or",
            "order of steps",
            "A group that is given back is opened to the kernel after its last user TCE is gone; a group that is taken gets its first one after its bypass has closed.",
            $"{Sources.PowerNv}, pnv_ioda2_take_ownership(), pnv_ioda2_release_ownership(); {Sources.Vfio}, tce_iommu_detach_group(); {Sources.Seed}"),
        statedBySeed: false,
        needs: ObservedFields.Owner | ObservedFields.Steps,
        when: (in moment, id, seen) => (seen.Owner is null) != (moment.SeenBefore[id].Owner is null),
        holds: (in moment, id, seen) => seen.Owner is null
            ? !IsBefore(moment.Seen.Steps, id, HardwareStepKind.AllocatorOpened, HardwareStepKind.UserTcesGone)
                && !IsBefore(moment.Seen.Steps, id, HardwareStepKind.BypassOpened, HardwareStepKind.UserTcesGone)
            : !IsBefore(moment.Seen.Steps, id, HardwareStepKind.UserTceSet, HardwareStepKind.BypassClosed));

    // Few commands take steps.
    public static Invariant Invariant { get; } = _ofGroups with
    {
        When = static (in moment) => moment.Seen.Steps.Count > 0 && _ofGroups.When(moment),
    };

    // Whether one step is done, and the other only afterwards.
    private static bool IsBefore(List<HardwareStep> steps, GroupId id, HardwareStepKind early, HardwareStepKind late)
    {
        var isEarlyDone = false;
        foreach (var step in steps)
        {
            if (step.Group != id) continue;
            if (step.Kind == early) isEarlyDone = true;
            if (step.Kind == late) return isEarlyDone;
        }

        return false;
    }
}
