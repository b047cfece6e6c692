namespace Conformance.Reports.Tests;

/// <summary>Replays to tell.</summary>
internal static class SampleReplay
{
    public static ReplayedRecord Broken() => new()
    {
        File = "found/i9.trace",
        Implementation = "2015/f87a8864",
        Verdict = VerdictRecord.Violates,
        RecordedRule = "I9",
        Steps = Sample.Wake().Steps,
        Findings = [Sample.Counterexample(), Sample.Wake()],
    };

    public static ReplayedRecord Mended() => Broken() with
    {
        Implementation = "reference",
        Verdict = VerdictRecord.Conforms,
        Findings = [],
    };
}
