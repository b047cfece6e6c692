using System.Text.Json.Serialization;

namespace Conformance.Reports;

/// <summary>The result of <c>conformance check</c>.</summary>
public sealed record CheckRecord : IResult
{
    /// <summary>The schema's name and version; its fields only ever grow.</summary>
    public string Schema { get; } = "conformance/check/1";

    /// <summary>The implementation's name.</summary>
    public required string Implementation { get; init; }

    /// <summary>What it is, in one line.</summary>
    public required string Description { get; init; }

    /// <summary>Which source it follows.</summary>
    public required string Source { get; init; }

    /// <summary>The platforms it was checked on.</summary>
    public required IReadOnlyList<string> Platforms { get; init; }

    /// <summary>The verdict over all rules.</summary>
    public required VerdictRecord Verdict { get; init; }

    /// <summary>The rules, in the machine's order.</summary>
    public required IReadOnlyList<RuleCheckRecord> Rules { get; init; }

    /// <summary>The counterexamples, direct ones first.</summary>
    public required IReadOnlyList<CounterexampleRecord> Findings { get; init; }

    /// <summary>The commands by kind.</summary>
    public required IReadOnlyList<KindRecord> Kinds { get; init; }

    /// <summary>How many random traces had each length, as (from, to, count), to inclusive.</summary>
    public required IReadOnlyList<LengthRecord> Lengths { get; init; }

    /// <summary>How the random traces were grown, and what each way brought; empty: there were none.</summary>
    public IReadOnlyList<StrategyRecord> Strategies { get; init => field = value ?? []; } = [];

    /// <summary>How much of the machine was gone through; null: nobody counted.</summary>
    public CoverageRecord? Coverage { get; init; }

    /// <summary>The targets of coverage that were not reached, in words; each fails the run.</summary>
    public IReadOnlyList<string> Missed { get; init => field = value ?? []; } = [];

    /// <summary>What a reader should worry about: commands never possible, never accepted, never refused.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The commands by class of states and kind, those that were never asked included; empty: nobody counted.</summary>
    public IReadOnlyList<StateCommandRecord> StateCommands { get; init => field = value ?? []; } = [];

    /// <summary>The diagram on which counterexamples move; null: there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChartRecord? Chart { get; init; }

    /// <summary>Which part of a check this is; null: it is whole.</summary>
    public ShardRecord? Shard { get; init; }

    /// <summary>How much was run.</summary>
    public required WorkRecord Work { get; init; }
}
