using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I26. A pool lock kept on an error path stops the machine at the next mapping.</summary>
internal static class I26NoLockHeld
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I26",
            "no lock held",
            "No lock is held when a command returns.",
            $"{Sources.Iommu}, iommu_take_ownership()"),
        StatedBySeed: false,
        Needs: ObservedFields.Locks,
        When: (in _) => true,
        Holds: (in moment) => moment.Seen.LocksHeld == 0)
    {
        IsAboutStates = true,
    };
}
