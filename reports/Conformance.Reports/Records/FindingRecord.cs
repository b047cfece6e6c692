namespace Conformance.Reports;

/// <summary>One way in which a rule is broken along a series: where it begins, where it is mended.</summary>
public sealed record FindingRecord
{
    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The first point that breaks it.</summary>
    public required string FirstBad { get; init; }

    /// <summary>The point that mends it; null: it is still broken at the end of the series.</summary>
    public required string? FixedBy { get; init; }

    /// <summary>The number of commands of the shortest trace.</summary>
    public required int Length { get; init; }

    /// <summary>The rules broken earlier in the same trace; empty when this rule is broken first.</summary>
    public IReadOnlyList<string> After { get; init => field = value ?? []; } = [];

    /// <summary>Whether the rule is broken only since a fault was injected.</summary>
    public bool UnderFault { get; init; }

    /// <summary>The platforms on which it was found, at any point.</summary>
    public required IReadOnlyList<string> Platforms { get; init; }

    /// <summary>The shortest trace, one command a line.</summary>
    public required IReadOnlyList<string> Trace { get; init; }

    /// <summary>The same trace in full, at the first bad point.</summary>
    public required CounterexampleRecord Counterexample { get; init; }
}
