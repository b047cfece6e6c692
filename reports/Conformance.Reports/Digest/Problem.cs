namespace Conformance.Reports;

/// <summary>One thing that is wrong: what an annotation, a mail or a comparison of two results tells.</summary>
internal sealed record Problem
{
    /// <summary>What makes problems of two results the same: the rule and the way in which it is broken, and where.</summary>
    public required string Key { get; init; }

    /// <summary>The rule's id, or what else it is about: a planted fault, the coverage.</summary>
    public required string Rule { get; init; }

    /// <summary>A few words: I9 broken by f87a8864.</summary>
    public required string Title { get; init; }

    /// <summary>One line: what, where from, where to, how short.</summary>
    public required string Words { get; init; }

    /// <summary>The trace that shows it; null: there is none to show.</summary>
    public CounterexampleRecord? Counterexample { get; init; }

    /// <summary>The point of a series that brings it; null: there is no series.</summary>
    public PointRecord? Point { get; init; }

    /// <summary>The point that mends it; null: none does, or there is no series.</summary>
    public string? FixedBy { get; init; }

    /// <summary>Whether it is recorded: history, and no news.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>Whether it comes only in the wake of another one in the same trace.</summary>
    public bool IsWake => Counterexample is { After.Count: > 0 };
}
