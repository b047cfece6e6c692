namespace Conformance.Reports;

/// <summary>The result of <c>conformance explore</c>.</summary>
public sealed record ExploreRecord : IResult
{
    /// <summary>The schema's name and version; its fields only ever grow.</summary>
    public string Schema { get; } = "conformance/explore/1";

    /// <summary>The machine.</summary>
    public required string Machine { get; init; }

    /// <summary>The world: one line of a trace file.</summary>
    public required string Boot { get; init; }

    /// <summary>How many states were reached.</summary>
    public required int States { get; init; }

    /// <summary>How many of them were explored: all their commands asked.</summary>
    public required int Explored { get; init; }

    /// <summary>How many commands were answered, each answer that is admitted counted.</summary>
    public required long Transitions { get; init; }

    /// <summary>The length of the longest of the shortest traces.</summary>
    public required int Diameter { get; init; }

    /// <summary>Whether every state was explored.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Why it ended early; null: it did not.</summary>
    public required string? Stopped { get; init; }

    /// <summary>The rules that the machine itself breaks, each with the shortest trace.</summary>
    public required IReadOnlyList<ViolationRecord> Violations { get; init; }

    /// <summary>The commands by kind: how often each was carried out and refused.</summary>
    public required IReadOnlyList<KindRecord> Kinds { get; init; }
}
