namespace Conformance.Reports;

/// <summary>What one engine did.</summary>
public sealed record ContestantRecord
{
    /// <summary>Commands executed and compared with the model, a second; the median of the rounds.</summary>
    public required double CommandsPerSecond { get; init; }

    /// <summary>Bytes allocated for each of them.</summary>
    public required double BytesPerCommand { get; init; }

    /// <summary>The largest managed heap that was seen.</summary>
    public required long PeakHeapBytes { get; init; }

    /// <summary>How many bugs were shrunk to the true minimum: "40/40"; null: this engine does not shrink.</summary>
    public string? AtMinimum { get; init; }

    /// <summary>How many were proven to be minimal: "40/40"; null: this engine proves nothing.</summary>
    public string? ProvenMinimal { get; init; }

    /// <summary>Traces run to shrink, before any proof; the median over both bugs.</summary>
    public int? ExecutionsBeforeProof { get; init; }

    /// <summary>Each bug.</summary>
    public IReadOnlyList<BugContestRecord> Bugs { get; init => field = value ?? []; } = [];
}
