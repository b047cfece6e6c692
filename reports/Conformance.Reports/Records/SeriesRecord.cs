using System.Text.Json.Serialization;

namespace Conformance.Reports;

/// <summary>The result of <c>conformance series</c>.</summary>
public sealed record SeriesRecord : IResult
{
    /// <summary>The schema's name and version; its fields only ever grow.</summary>
    public string Schema { get; } = "conformance/series/1";

    /// <summary>The series' name.</summary>
    public required string Series { get; init; }

    /// <summary>What the series is, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Its points, in order.</summary>
    public required IReadOnlyList<PointRecord> Points { get; init; }

    /// <summary>The rules that were judged, in the order of the matrix.</summary>
    public required IReadOnlyList<RuleRecord> Rules { get; init; }

    /// <summary>The matrix, point by point.</summary>
    public required IReadOnlyList<CellRecord> Cells { get; init; }

    /// <summary>What was found, in the order of the first bad point, then of the rule.</summary>
    public required IReadOnlyList<FindingRecord> Findings { get; init; }

    /// <summary>How it compares with what was recorded; null: judged plainly.</summary>
    public required BaselineRecord? Baseline { get; init; }

    /// <summary>How many random traces had each length; empty: nobody counted.</summary>
    public IReadOnlyList<LengthRecord> Lengths { get; init => field = value ?? []; } = [];

    /// <summary>How the random traces were grown, and what each way brought; empty: nobody counted.</summary>
    public IReadOnlyList<StrategyRecord> Strategies { get; init => field = value ?? []; } = [];

    /// <summary>The commands by class of states and kind, those that were never asked included; empty: nobody counted.</summary>
    public IReadOnlyList<StateCommandRecord> StateCommands { get; init => field = value ?? []; } = [];

    /// <summary>The diagram on which counterexamples move; null: there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChartRecord? Chart { get; init; }

    /// <summary>How much was run.</summary>
    public required WorkRecord Work { get; init; }
}
