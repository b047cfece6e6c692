using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I27. Else enabling and disabling in turns locks all of memory, for the price of none.</summary>
internal static class I27DisableUnpins
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I27",
            "disable unpins",
            "After a disable no page is pinned by the container that nobody is charged for.",
            $"{Sources.Vfio}, tce_iommu_disable()"),
        StatedBySeed: false,
        Needs: ObservedFields.Containers,
        When: (in moment) => moment is { Command: Disable, Answer.IsAccepted: true },
        Holds: (in moment) =>
        {
            var id = ((Disable)moment.Command).Container;
            return Unpaid(moment.Seen[id]) <= Unpaid(moment.SeenBefore[id]);
        })
    {
        In = boot => boot.HasContainers,
        About = [typeof(Disable)],
    };

    // On v1 an ENABLE pays for all that the window can pin; without it, each entry is a pin that nobody pays for.
    private static int Unpaid(ContainerObservation seen) =>
        seen.Enabled ? 0 : ushort.PopCount(seen.Windows[0].User) + ushort.PopCount(seen.Windows[1].User);
}
