namespace Conformance.Reports;

/// <summary>A check as a suite: a case for each rule, and one for each target of coverage that was missed.</summary>
internal static class CheckCases
{
    public static TestRun Run(CheckRecord check) => new(
        $"check {check.Implementation}",
        CheckVerdict.Of(check),
        [
            new(check.Implementation, check.Description, [.. check.Rules.Select(rule => Of(rule, check)), .. check.Missed.Select(Missed)]),
            .. RuleCases.End(check.Work.Stopped),
        ]);

    private static TestCase Of(RuleCheckRecord rule, CheckRecord check)
    {
        var name = RuleCases.Name(rule.Rule);
        return rule.Verdict switch
        {
            VerdictRecord.Conforms => new(name, TestOutcome.Passed),
            VerdictRecord.NotApplicable => new(name, TestOutcome.Skipped, rule.Basis),
            VerdictRecord.Inconclusive => new(name, TestOutcome.Undecided, rule.Basis == "not observed" ? rule.Basis : "not decided"),
            _ => Broken(name, check.Findings.FirstOrDefault(finding => finding.Rule.Id == rule.Rule.Id)),
        };
    }

    private static TestCase Broken(string name, CounterexampleRecord? found) =>
        new(name, TestOutcome.Failed, found is null ? "broken" : $"broken in {Words.Count(found.Length, "command")}", found);

    private static TestCase Missed(string target) => new($"coverage: {target}", TestOutcome.Failed, "not reached");
}
