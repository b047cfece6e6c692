using Conformance.Model.Ownership;
using Conformance.Sut.InProcess;

namespace Conformance.Sut.Revisions;

/// <summary>A point in the history of the kernel: what it is, and which versions of the parts it is put together from.</summary>
internal sealed record Revision
{
    private Wiring? _whole;

    /// <summary>As the catalogue names it.</summary>
    public required string Name { get; init; }

    /// <summary>In one line.</summary>
    public required string Description { get; init; }

    /// <summary>The commit or version, and its files.</summary>
    public required string Source { get; init; }

    /// <summary>The parts.</summary>
    public required Wiring Wiring { get; init; }

    /// <summary>The parts, with the handover to containers that follows from them.</summary>
    public Wiring Whole => _whole ??= Wiring with { Handover = new SeriesHandover(Wiring.Vfio), UnchargesWhoAsks = true };

    /// <summary>Where failures can be injected. Before windows, taking a group programs none.</summary>
    public IReadOnlyList<FaultSite> FaultSites { get; init; } = [FaultSite.Bypass];
}
