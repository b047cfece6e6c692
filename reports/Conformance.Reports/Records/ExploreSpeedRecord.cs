namespace Conformance.Reports;

/// <summary>How fast the machine's own states are explored, every command asked in each and every rule judged, on all cores.</summary>
public sealed record ExploreSpeedRecord
{
    /// <summary>The world, as a trace file's boot line has it.</summary>
    public required string Boot { get; init; }

    /// <summary>How many states the world has.</summary>
    public required int States { get; init; }

    /// <summary>Explored states a second: the median of the rounds.</summary>
    public required double StatesPerSecond { get; init; }

    /// <summary>Judged transitions a second.</summary>
    public required double TransitionsPerSecond { get; init; }
}
