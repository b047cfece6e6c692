namespace Conformance.Reports;

/// <summary>What is wrong in a result of any kind, in the order in which it is told.</summary>
internal static class Problems
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Problem> Of(IResult result) => result switch
    {
        SeriesRecord series => [.. series.Findings.Select(finding => Of(finding, series))],
        CheckRecord check => [.. check.Findings.Select(Of), .. check.Missed.Select(Missed)],
        AgainstRecord against => [.. against.Findings.Select(Of)],
        ReplayRecord replay => [.. replay.Traces.SelectMany(trace => trace.Findings.Select(finding => Of(finding, trace)))],
        MutantsRecord mutants => [.. mutants.Mutants.Where(mutant => !mutant.Killed).Select(Of)],
        SeedsRecord seeds => [.. seeds.Mutants.Where(mutant => !mutant.IsSettled(seeds.Seeds)).Select(Of)],
        ExploreRecord explored => [.. explored.Violations.Select(Of)],
        _ => [],
    };

    /// <summary>Those with a trace, which is what can be mailed or reproduced.</summary>
    public static IReadOnlyList<Problem> Shown(IEnumerable<IResult> results) =>
        [.. results.SelectMany(Of).Where(problem => problem.Counterexample is not null)];

    private static Problem Of(FindingRecord finding, SeriesRecord series) => new()
    {
        Key = $"{Mode(finding.Counterexample)} at {finding.FirstBad}",
        Rule = finding.Rule,
        Title = $"{Mode(finding.Counterexample)} broken by {finding.FirstBad}",
        Words = FindingWords.Of(finding),
        Counterexample = finding.Counterexample,
        Point = series.Points.FirstOrDefault(point => point.Id == finding.FirstBad),
        FixedBy = finding.FixedBy,
        IsRecorded = series.Baseline is { } baseline && !baseline.New.Contains(FindingWords.Of(finding)),
    };

    private static Problem Of(CounterexampleRecord found) => new()
    {
        Key = Mode(found),
        Rule = found.Rule.Id,
        Title = $"{Mode(found)} broken by {found.System}",
        Words = $"{Mode(found)}: broken by {found.System}, {Length(found)}",
        Counterexample = found,
    };

    private static Problem Of(CounterexampleRecord found, ReplayedRecord trace) => Of(found) with
    {
        Key = $"{Mode(found)} in {trace.File}",
        Words = $"{Mode(found)}: broken by {found.System} in {trace.File}, {Length(found)}",
    };

    private static Problem Missed(string target) => new()
    {
        Key = $"coverage {target.Split(' ')[0]}",
        Rule = "coverage",
        Title = "coverage not reached",
        Words = $"Not reached: {target}",
    };

    private static Problem Of(MutantRecord mutant) => new()
    {
        Key = mutant.Id,
        Rule = mutant.PlantedFor,
        Title = $"{mutant.Id} survives",
        Words = $"{mutant.Id} survives: {mutant.PlantedFor} should have caught it",
    };

    private static Problem Of(SeedsOfMutantRecord mutant) => new()
    {
        Key = mutant.Id,
        Rule = mutant.Rule,
        Title = $"{mutant.Id} is not settled",
        Words = $"{mutant.Id} is not shrunk to one proven length from every seed",
    };

    private static Problem Of(ViolationRecord violation) => new()
    {
        Key = violation.Rule,
        Rule = violation.Rule,
        Title = $"{violation.Rule} broken by the machine",
        Words = $"{violation.Rule}: broken by the machine itself, {Words.Count(violation.Trace.Count, "command")}",
    };

    private static string Mode(CounterexampleRecord found) => FindingWords.Mode(found.Rule.Id, found.After, found.UnderFault);

    private static string Length(CounterexampleRecord found) => Words.Count(found.Length, "command");
}
