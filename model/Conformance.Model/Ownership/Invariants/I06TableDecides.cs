using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I6. The patch's author: the platform code "uses just a table" and "does not care about table groups".</summary>
internal static class I06TableDecides
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I6",
            "the table decides",
            "Whether a host driver can map depends on its device's table and DMA operations, and on nothing else.",
            $"{Sources.Iommu}, iommu_range_alloc(); {Sources.Seed}"),
        StatedBySeed: true,
        Needs: ObservedFields.AllocationBits,
        When: (in moment) => moment is { Command: KernelMap, Answer.Kind: AnswerKind.Mapped or AnswerKind.MapError },
        Holds: (in moment) =>
        {
            var map = (KernelMap)moment.Command;
            var boot = moment.Before.Boot;
            var mapped = moment.Answer.Kind == AnswerKind.Mapped;
            if (moment.Before[map.Device].Ops == DmaOps.Direct) return mapped;
            if (mapped && moment.Answer.Address.Window == 1) return false;

            // What the system itself showed before: the rule is about the table as it is, not as it should be.
            var free = boot.EntryMask & ~moment.SeenBefore[boot.GroupOf(map.Device)].AllocationBits;
            for (var i = 1; i < map.PageCount; i++) free &= free >> 1;
            return mapped == (free != 0);
        })
    {
        About = [typeof(KernelMap)],
    };
}
