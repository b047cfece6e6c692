namespace Conformance.Reports;

/// <summary>An exploration of the machine as a suite: the rules that it breaks itself, and whether every state was seen.</summary>
internal static class ExploreCases
{
    public static TestRun Run(ExploreRecord explored) => new(
        "explore the machine",
        ExploreText.Sentence(explored),
        [new(explored.Machine, explored.Boot, [.. explored.Violations.Select(Broken), Whole(explored)])]);

    private static TestCase Broken(ViolationRecord violation) =>
        new(violation.Rule, TestOutcome.Failed, $"broken after {string.Join("; ", violation.Trace)}");

    private static TestCase Whole(ExploreRecord explored) => explored.IsComplete
        ? new("every state is explored", TestOutcome.Passed)
        : new("every state is explored", TestOutcome.Undecided, $"{Words.Number(explored.Explored)} of {Words.Number(explored.States)}: {explored.Stopped}");
}
