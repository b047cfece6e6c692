namespace Conformance.Reports;

/// <summary>Which part of a check a result is of, and what joining it with the others takes.</summary>
public sealed record ShardRecord
{
    /// <summary>Which part, from 1.</summary>
    public required int Index { get; init; }

    /// <summary>Of how many.</summary>
    public required int Count { get; init; }

    /// <summary>The version of the program that ran it.</summary>
    public required string Version { get; init; }

    /// <summary>The machine it was checked against.</summary>
    public required string Machine { get; init; }

    /// <summary>The length up to which small worlds were to be enumerated.</summary>
    public required int Depth { get; init; }

    /// <summary>How many random traces were to be run on each platform, by all parts together.</summary>
    public required int Tests { get; init; }

    /// <summary>Where counterexamples are proven minimal, in words.</summary>
    public required string Proofs { get; init; }

    /// <summary>The kinds of commands that there are, in the order in which they are told.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>How random traces are grown, by the names of the ways.</summary>
    public required IReadOnlyList<string> Ways { get; init; }

    /// <summary>What they went through, platform by platform.</summary>
    public required IReadOnlyList<ShardCoverageRecord> Coverage { get; init; }

    /// <summary>What was found, platform by platform.</summary>
    public required IReadOnlyList<ShardFindingRecord> Findings { get; init; }
}
