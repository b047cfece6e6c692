using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I14. Groups share windows: what one leaves behind, another uses.</summary>
internal static class I14OthersKeepTheirs
{
    public static Invariant Invariant { get; } = Ownership.Invariant.OfGroups(
        new Rule(
            "I14",
            "others keep theirs",
            "A group that leaves a container changes nothing in what the devices of its other groups reach.",
            $"{Sources.Vfio}, tce_iommu_detach_group()"),
        statedBySeed: false,
        needs: ObservedFields.Reach | ObservedFields.Containers,
        when: (in moment, id, _) => moment.Command is UnsetContainer unset && unset.Group != id && Shared(moment.SeenBefore, unset.Group, id),
        holds: (in moment, id, seen) => seen.Reads.AsSpan().SequenceEqual(moment.SeenBefore[id].Reads) && seen.Writes.AsSpan().SequenceEqual(moment.SeenBefore[id].Writes)) with
    {
        In = boot => boot.HasContainers,
        About = [typeof(UnsetContainer)],
    };

    private static bool Shared(Observation seen, GroupId one, GroupId other) =>
        (seen.ContainersOf(one) & seen.ContainersOf(other)) != 0;
}
