namespace Conformance.Reports;

/// <summary>How a series compares with what was recorded of it.</summary>
/// <param name="New">Findings that were not recorded, in words.</param>
/// <param name="Gone">Recorded findings that were not found again, in words.</param>
/// <param name="RecordedCount">How many findings were recorded.</param>
public sealed record BaselineRecord(IReadOnlyList<string> New, IReadOnlyList<string> Gone, int RecordedCount)
{
    /// <summary>Whether everything is as recorded.</summary>
    public bool IsAsRecorded => New.Count == 0 && Gone.Count == 0;
}
