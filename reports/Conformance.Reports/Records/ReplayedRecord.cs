namespace Conformance.Reports;

/// <summary>One replayed trace file.</summary>
public sealed record ReplayedRecord
{
    /// <summary>The file, as it was given.</summary>
    public required string File { get; init; }

    /// <summary>The implementation it ran on.</summary>
    public required string Implementation { get; init; }

    /// <summary>The verdict.</summary>
    public required VerdictRecord Verdict { get; init; }

    /// <summary>The rule that the file says it breaks; null: it says none.</summary>
    public required string? RecordedRule { get; init; }

    /// <summary>Every command with its answer, probes included.</summary>
    public required IReadOnlyList<StepRecord> Steps { get; init; }

    /// <summary>The commands that were not asked: they made no sense where they stand, or the system was dead.</summary>
    public IReadOnlyList<string> PassedOver { get; init => field = value ?? []; } = [];

    /// <summary>What it breaks, one for each rule, in the order in which they broke.</summary>
    public required IReadOnlyList<CounterexampleRecord> Findings { get; init; }
}
