namespace Conformance.Reports;

/// <summary>An enumeration against a system as a suite: what was broken, what could not be seen, and whether it came to its end.</summary>
internal static class AgainstCases
{
    public static TestRun Run(AgainstRecord against) => new(
        $"explore {against.Against}",
        AgainstText.Sentence(against),
        [new(against.Against, $"every sensible trace up to length {against.DepthAsked}",
            [
                .. against.Findings.Select(Broken),
                .. against.NotObserved.Select(rule => new TestCase(rule, TestOutcome.Undecided, "not observed")),
                Whole(against),
            ])]);

    private static TestCase Broken(CounterexampleRecord found) =>
        new(RuleCases.Name(found.Rule), TestOutcome.Failed, $"broken in {Words.Count(found.Length, "command")}", found);

    private static TestCase Whole(AgainstRecord against)
    {
        var name = $"all traces up to length {against.DepthAsked}";
        if (against.Traces == 0 && against.Stopped is null) return new(name, TestOutcome.Skipped, "no trace makes sense here");
        return against.IsComplete
            ? new(name, TestOutcome.Passed)
            : new(name, TestOutcome.Undecided, $"all up to length {against.Depth}: {against.Stopped ?? "not all were run"}");
    }
}
