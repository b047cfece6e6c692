using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I25. A table is shared, the caches in front of it are not.</summary>
internal static class I25InvalidatedEverywhere
{
    public static Invariant Invariant { get; } = Ownership.Invariant.OfGroups(
        new Rule(
            "I25",
            "invalidated everywhere",
            "Every group of a container reaches what the container's windows hold, as a command returns: no stale entry is left in any host bridge.",
            $"{Sources.PowerNv}, pnv_pci_ioda2_tce_invalidate(), pnv_pci_ioda2_set_window()"),
        statedBySeed: false,
        needs: ObservedFields.Owner | ObservedFields.Containers | ObservedFields.Reach,
        when: (in moment, _, seen) => seen.Owner is not null && !seen.Frozen,
        holds: (in moment, _, seen) =>
        {
            var owner = moment.Seen[seen.Owner.GetValueOrDefault()];
            for (var i = 0; i < seen.FirstBypassProbe; i++)
            {
                if (seen.Reads[i] != Held(owner, seen.Probes[i], Direction.Read)) return false;
                if (seen.Writes[i] != Held(owner, seen.Probes[i], Direction.Write)) return false;
            }

            return true;
        }) with
    {
        In = boot => boot.HasContainers,
        IsAboutStates = true,
    };

    private static int Held(ContainerObservation owner, DmaAddress address, Direction direction) =>
        address.Page < owner.WindowSizes[address.Window] && owner.Windows[address.Window].Reached(address.Page, direction) is { } page
            ? page + 1
            : 0;
}
