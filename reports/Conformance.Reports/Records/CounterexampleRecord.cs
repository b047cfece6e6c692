using System.Text.Json.Serialization;

namespace Conformance.Reports;

/// <summary>A trace that breaks a rule, and how it was found.</summary>
public sealed record CounterexampleRecord
{
    /// <summary>The implementation that breaks the rule.</summary>
    public required string System { get; init; }

    /// <summary>The machine that judged it.</summary>
    public required string Machine { get; init; }

    /// <summary>The rule.</summary>
    public required RuleRecord Rule { get; init; }

    /// <summary>Where the world was booted: one line of a trace file.</summary>
    public required string Boot { get; init; }

    /// <summary>The rules that the same trace had broken at an earlier step, by id; empty when it breaks this one first.</summary>
    public IReadOnlyList<string> After { get; init => field = value ?? []; } = [];

    /// <summary>Whether it breaks the rule only since a fault was injected.</summary>
    public bool UnderFault { get; init; }

    /// <summary>The commands up to the one that breaks the rule.</summary>
    public required IReadOnlyList<StepRecord> Steps { get; init; }

    /// <summary>The world after the boot, then after each step; empty: nobody wrote it down.</summary>
    public IReadOnlyList<SceneRecord> Scenes { get; init => field = value ?? []; } = [];

    /// <summary>What differs after the last step, and only that.</summary>
    public required IReadOnlyList<DifferenceRecord> Differences { get; init; }

    /// <summary>The number of commands, probes not counted.</summary>
    public required int Length { get; init; }

    /// <summary>The number of commands when it was found.</summary>
    public required int FoundLength { get; init; }

    /// <summary>How it was found: <c>exhaustively</c>, or <c>at random, trace 17 of seed 1</c>.</summary>
    public required string Found { get; init; }

    /// <summary>What is known of its minimality: <c>minimal: proven (177 traces replayed)</c>.</summary>
    public required string Minimality { get; init; }

    /// <summary>How often the system was run to shrink it, the proof not counted.</summary>
    public required int ShrinkExecutions { get; init; }

    /// <summary>How often the system was run on the trace again to see whether it always fails; 0: it is deterministic by declaration.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int RepeatExecutions { get; init; }

    /// <summary>How often the system was run for the proof that nothing shorter fails, also where it came to none.</summary>
    public required long ProofExecutions { get; init; }

    /// <summary>How often it failed when it was run again, where that was not always: <c>3 of 20</c>; null: always.</summary>
    public string? Flaky { get; init; }

    /// <summary>The call that shows it again; empty: its trace is in no file.</summary>
    public required string Replay { get; init; }
}
