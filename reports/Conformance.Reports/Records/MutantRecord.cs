namespace Conformance.Reports;

/// <summary>One planted fault and what became of it.</summary>
public sealed record MutantRecord
{
    /// <summary>The fault's id.</summary>
    public required string Id { get; init; }

    /// <summary>Whether a rule caught it.</summary>
    public required bool Killed { get; init; }

    /// <summary>The rule that caught it: the one it was planted for, where that one did; null: it survived.</summary>
    public required string? Rule { get; init; }

    /// <summary>The length of the shortest trace; null: it survived.</summary>
    public required int? Length { get; init; }

    /// <summary>The rule it was planted for.</summary>
    public required string PlantedFor { get; init; }

    /// <summary>All rules that caught it.</summary>
    public required IReadOnlyList<string> CaughtBy { get; init; }

    /// <summary>How many traces were run until it was caught, those of shrinking and of the proof not counted.</summary>
    public required long Executions { get; init; }

    /// <summary>The shortest trace, one command a line; empty: it survived.</summary>
    public required IReadOnlyList<string> Trace { get; init; }

    /// <summary>What the mistake is.</summary>
    public required string Description { get; init; }

    /// <summary>What is known of the trace's minimality: <c>minimal: proven (48 traces replayed)</c>; null: it survived.</summary>
    public string? Minimality { get; init; }

    /// <summary>Why it survived, in words; null: it did not.</summary>
    public string? Reason { get; init; }

    /// <summary>How long its run took; null: not asked for, since it is the one thing that differs from run to run.</summary>
    public double? Seconds { get; init; }
}
