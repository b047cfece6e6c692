using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I15. The next mapping of a host driver would be made in freed memory.</summary>
internal static class I15NoFreedTable
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I15",
            "no freed table in use",
            "No device's table base points at a table that was freed.",
            $"c4e9d3c1e65a, db08e1d53034 \"powerpc/powernv/ioda: Fix stale iommu table base\"; {Sources.PowerNv}"),
        StatedBySeed: false,
        Needs: ObservedFields.TableBase,
        When: (in _) => true,
        Holds: (in moment) =>
        {
            foreach (var device in moment.Seen.Devices)
            {
                if (device.StaleBase) return false;
            }

            return true;
        });
}
