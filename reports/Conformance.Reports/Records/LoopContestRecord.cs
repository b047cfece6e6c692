namespace Conformance.Reports;

/// <summary>A larger machine on our engine and on a loop that runs model and system and compares them.</summary>
public sealed record LoopContestRecord
{
    /// <summary>The world: one line of a trace file.</summary>
    public required string Boot { get; init; }

    /// <summary>Our engine: every rule judged after every command.</summary>
    public required ContestantRecord Ours { get; init; }

    /// <summary>The loop: no rules, no coverage, nothing told.</summary>
    public required ContestantRecord PlainLoop { get; init; }
}
