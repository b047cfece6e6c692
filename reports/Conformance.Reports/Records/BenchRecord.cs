namespace Conformance.Reports;

/// <summary>The result of <c>conformance bench</c>. Speeds are of one machine at one time: compare within a result, not between two.</summary>
public sealed record BenchRecord : IResult
{
    /// <summary>The schema's name and version; its fields only ever grow.</summary>
    public string Schema { get; } = "conformance/bench/1";

    /// <summary>How many seeds each bug was looked for with.</summary>
    public required int Seeds { get; init; }

    /// <summary>The small machine OWN-8 with two bugs of known length.</summary>
    public required Own8ContestRecord Own8 { get; init; }

    /// <summary>The machine M with groups handed over directly.</summary>
    public required LoopContestRecord TierA { get; init; }

    /// <summary>The whole machine M: groups handed over through containers, with windows and the memory of processes.</summary>
    public required LoopContestRecord Containers { get; init; }

    /// <summary>The machine M explored by itself.</summary>
    /// <value>Null in results from before it was measured.</value>
    public ExploreSpeedRecord? Explore { get; init; }

    /// <summary>Why it ended early; null: it did not.</summary>
    public required string? Stopped { get; init; }
}
