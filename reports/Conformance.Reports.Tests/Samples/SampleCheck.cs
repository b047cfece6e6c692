namespace Conformance.Reports.Tests;

/// <summary>Checks to tell.</summary>
internal static class SampleCheck
{
    public static CheckRecord Conforming() => new()
    {
        Implementation = "reference",
        Description = "written from the specification",
        Source = "Linux 6.19",
        Platforms = ["ioda2", "ioda1"],
        Verdict = VerdictRecord.Conforms,
        Rules = [Kept("I1", 12_345), Kept("I7", 999), Kept("I9", 41_000), new(Sample.Rule("I5"), VerdictRecord.NotApplicable, "nothing to say", 0)],
        Findings = [],
        Kinds = [new("take", 61_000, 30_500, 30_500), new("release", 1_200, 1_100, 100), new("dma", 7, 7, 0)],
        Lengths = [new(1, 4, 500), new(5, 5, 1_500)],
        Warnings = ["dma was never refused."],
        Work = Sample.Work(),
    };

    public static CheckRecord Violating() => Conforming() with
    {
        Implementation = "2015/f87a8864",
        Verdict = VerdictRecord.Violates,
        Rules = [Kept("I1", 12_345), Broken("I9", 77), Broken("I10", 5)],
        Findings = [Sample.Counterexample(), Sample.Wake()],
        Kinds = [],
        Lengths = [],
        Warnings = [],
    };

    /// <summary>As large as the real thing: 28 rules, 17 commands.</summary>
    public static CheckRecord Large() => Conforming() with
    {
        Rules = [.. Enumerable.Range(1, 28).Select(at => Kept($"I{at}", 10_000 * at))],
        Kinds = [.. Enumerable.Range(1, 17).Select(at => new KindRecord($"command-{at}", 90_000, 45_000, 45_000))],
        Warnings = [],
    };

    public static RuleCheckRecord Kept(string rule, long exercised) =>
        new(Sample.Rule(rule), VerdictRecord.Conforms, "directly", exercised);

    private static RuleCheckRecord Broken(string rule, long exercised) =>
        new(Sample.Rule(rule), VerdictRecord.Violates, "directly", exercised);
}
