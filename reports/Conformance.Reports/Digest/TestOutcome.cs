namespace Conformance.Reports;

/// <summary>What a test report says of a case. Only <see cref="Failed"/> and <see cref="Undecided"/> make a run red, as in the exit code.</summary>
internal enum TestOutcome
{
    /// <summary>Looked at, and right.</summary>
    Passed,

    /// <summary>There was nothing to look at.</summary>
    Skipped,

    /// <summary>Wrong, and recorded as such: history.</summary>
    Recorded,

    /// <summary>Not decided: silence is no pass.</summary>
    Undecided,

    /// <summary>Wrong.</summary>
    Failed,
}
