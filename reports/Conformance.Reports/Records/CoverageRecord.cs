namespace Conformance.Reports;

/// <summary>How much of the machine a check went through. A transition is a kind of command, carried out or refused.</summary>
/// <param name="Transitions">How many transitions.</param>
/// <param name="TransitionsPossible">Of how many that there are.</param>
/// <param name="Pairs">How many pairs of transitions behind one another, in random traces.</param>
/// <param name="Rules">How many rules had something to say.</param>
/// <param name="RulesPossible">Of how many that could be observed.</param>
/// <param name="Missing">The transitions that are missing, in words.</param>
/// <param name="States">How many states of the model random traces went through.</param>
public sealed record CoverageRecord(
    int Transitions, int TransitionsPossible, int Pairs, int Rules, int RulesPossible, IReadOnlyList<string> Missing, int States = 0);
