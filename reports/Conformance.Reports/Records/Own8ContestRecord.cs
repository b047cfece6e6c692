using System.Text.Json.Serialization;

namespace Conformance.Reports;

/// <summary>OWN-8 on three engines.</summary>
public sealed record Own8ContestRecord
{
    /// <summary>Our engine.</summary>
    public required ContestantRecord Ours { get; init; }

    /// <summary>FsCheck.Experimental's state machine.</summary>
    [JsonPropertyName("fscheck")]
    public required ContestantRecord FsCheck { get; init; }

    /// <summary>A loop without any library, which finds and shrinks nothing.</summary>
    public required ContestantRecord PlainLoop { get; init; }
}
