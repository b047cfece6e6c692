namespace Conformance.Reports;

/// <summary>Cases that belong together: the rules at one point of a series.</summary>
/// <param name="Name">Its name, unique in its run.</param>
/// <param name="Title">What it is, in one line.</param>
/// <param name="Cases">Its cases.</param>
internal sealed record TestSuite(string Name, string Title, IReadOnlyList<TestCase> Cases)
{
    /// <summary>Whether nothing in it makes a run red.</summary>
    public bool IsGreen => Worst < TestOutcome.Undecided;

    /// <summary>The gravest outcome in it.</summary>
    public TestOutcome Worst => Cases.Select(test => test.Outcome).DefaultIfEmpty(TestOutcome.Skipped).Max();

    /// <summary>How many cases came out so.</summary>
    public int Count(TestOutcome outcome) => Cases.Count(test => test.Outcome == outcome);
}
