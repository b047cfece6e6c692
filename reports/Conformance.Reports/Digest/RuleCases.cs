namespace Conformance.Reports;

/// <summary>What the suites of several kinds of results have in common.</summary>
internal static class RuleCases
{
    /// <summary>I9 no user TCE under the kernel.</summary>
    public static string Name(RuleRecord rule) => $"{rule.Id} {rule.Name}".TrimEnd();

    /// <summary>A suite of one case for a run that was stopped; none for one that was not.</summary>
    public static IEnumerable<TestSuite> End(string? stopped)
    {
        if (stopped is not null) yield return new("run", "the run itself", [new("the run comes to its end", TestOutcome.Undecided, $"stopped: {stopped}")]);
    }
}
