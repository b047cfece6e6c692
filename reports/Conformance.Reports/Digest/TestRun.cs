namespace Conformance.Reports;

/// <summary>A result of any kind as a CI system sees it: suites of cases.</summary>
/// <param name="Name">What was run: series 2015.</param>
/// <param name="Sentence">The verdict, and what it guarantees.</param>
/// <param name="Suites">The suites.</param>
internal sealed record TestRun(string Name, string Sentence, IReadOnlyList<TestSuite> Suites)
{
    /// <summary>The gravest outcome in it.</summary>
    public TestOutcome Worst => Suites.Select(suite => suite.Worst).DefaultIfEmpty(TestOutcome.Skipped).Max();

    /// <summary>How many cases came out so.</summary>
    public int Count(TestOutcome outcome) => Suites.Sum(suite => suite.Count(outcome));

    /// <summary>A result as suites of cases.</summary>
    public static TestRun Of(IResult result) => result switch
    {
        SeriesRecord series => SeriesCases.Run(series),
        CheckRecord check => CheckCases.Run(check),
        ReplayRecord replay => new("replay", ReplayText.Sentence(replay), [new("replay", "traces from files", [.. replay.Traces.Select(Of)])]),
        AgainstRecord against => AgainstCases.Run(against),
        ExploreRecord explored => ExploreCases.Run(explored),
        MutantsRecord mutants => new("mutants", MutantsText.Sentence(mutants), [new("mutants", "planted faults", [.. mutants.Mutants.Select(Of)])]),
        SeedsRecord seeds => new("mutants", SeedsText.Sentence(seeds), [new("mutants", "planted faults, as they shrink", [.. seeds.Mutants.Select(mutant => Of(mutant, seeds.Seeds))])]),
        _ => new("bench", "Figures of one machine at one time: nothing was judged.", []),
    };

    // A trace that breaks several rules is one case; the first is what it is about.
    private static TestCase Of(ReplayedRecord trace)
    {
        var name = $"{trace.File} on {trace.Implementation}";
        if (trace.Findings.Count > 0)
        {
            var broken = trace.Findings.Select(finding => finding.Rule.Id).Distinct().ToList();
            return new(name, TestOutcome.Failed, $"violates {Words.And(broken)}", trace.Findings[0]);
        }

        return trace.Verdict switch
        {
            VerdictRecord.Conforms => new(name, TestOutcome.Passed),
            VerdictRecord.NotApplicable => new(name, TestOutcome.Skipped, "nothing to say here"),
            _ => new(name, TestOutcome.Undecided, Words.Of(trace.Verdict)),
        };
    }

    private static TestCase Of(SeedsOfMutantRecord mutant, int seeds) => mutant.IsSettled(seeds)
        ? new(mutant.Id, TestOutcome.Passed)
        : new(mutant.Id, TestOutcome.Failed, $"found from {mutant.Found} of {Words.Count(seeds, "seed")}, proven {mutant.Proven} times, {Words.Count(mutant.Lengths.Count, "length")}");

    private static TestCase Of(MutantRecord mutant) => mutant switch
    {
        { Killed: true } => new(mutant.Id, TestOutcome.Passed),
        { Reason: { } why } => new(mutant.Id, TestOutcome.Failed, $"survives, {mutant.PlantedFor} should have caught it: {why}"),
        _ => new(mutant.Id, TestOutcome.Failed, $"survives, {mutant.PlantedFor} should have caught it"),
    };
}
