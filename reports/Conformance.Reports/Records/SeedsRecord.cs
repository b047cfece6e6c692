namespace Conformance.Reports;

/// <summary>The result of <c>conformance mutants --seeds</c>: how each planted fault shrinks, from several seeds.</summary>
public sealed record SeedsRecord : IResult
{
    /// <summary>The schema's name and version; its fields only ever grow.</summary>
    public string Schema { get; } = "conformance/mutant-seeds/1";

    /// <summary>With how many seeds each fault was looked for, at random alone.</summary>
    public required int Seeds { get; init; }

    /// <summary>Each fault and what became of it.</summary>
    public required IReadOnlyList<SeedsOfMutantRecord> Mutants { get; init; }

    /// <summary>Why the run ended early; null: it did not.</summary>
    public string? Stopped { get; init; }
}
