namespace Conformance.Reports;

/// <summary>One line of a test report.</summary>
/// <param name="Name">What was tested: a rule, a trace, a planted fault.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why, in one line; empty where it passed.</param>
/// <param name="Counterexample">The trace that shows it; null: there is none, or another case has it.</param>
internal sealed record TestCase(string Name, TestOutcome Outcome, string Reason = "", CounterexampleRecord? Counterexample = null)
{
    /// <summary>The counterexample as mail quotes it, a line each; empty: there is none.</summary>
    public IReadOnlyList<string> Lines => Counterexample is null ? [] : CounterexampleText.Lines(Counterexample);
}
