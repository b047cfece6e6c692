namespace Conformance.Reports;

/// <summary>The result of <c>conformance mutants</c>.</summary>
public sealed record MutantsRecord : IResult
{
    /// <summary>The schema's name and version; its fields only ever grow.</summary>
    public string Schema { get; } = "conformance/mutants/1";

    /// <summary>How many faults were caught by a rule.</summary>
    public int Killed => Mutants.Count(mutant => mutant.Killed);

    /// <summary>How many faults there are.</summary>
    public int Total => Mutants.Count;

    /// <summary>Each fault and what became of it.</summary>
    public required IReadOnlyList<MutantRecord> Mutants { get; init; }

    /// <summary>Why the run ended early; null: it did not.</summary>
    public required string? Stopped { get; init; }
}
