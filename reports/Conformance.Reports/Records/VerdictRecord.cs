namespace Conformance.Reports;

/// <summary>A verdict. A run that was stopped, or that could not see what a rule needs, is never a pass.</summary>
public enum VerdictRecord
{
    /// <summary>No disagreement was found, and all that was promised was run.</summary>
    Conforms,

    /// <summary>A counterexample was found.</summary>
    Violates,

    /// <summary>The budget ended first, or the system could not show what the rule needs.</summary>
    Inconclusive,

    /// <summary>The rule has nothing to say here.</summary>
    NotApplicable,
}
