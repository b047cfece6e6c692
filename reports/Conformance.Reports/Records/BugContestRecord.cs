namespace Conformance.Reports;

/// <summary>One bug on one engine, over all seeds; figures are medians.</summary>
public sealed record BugContestRecord
{
    /// <summary>The bug.</summary>
    public required string Bug { get; init; }

    /// <summary>The length of its shortest trace.</summary>
    public required int TrueMinimum { get; init; }

    /// <summary>With how many seeds it was looked for.</summary>
    public required int Runs { get; init; }

    /// <summary>With how many it was found.</summary>
    public required int Found { get; init; }

    /// <summary>With how many it was shrunk to the true minimum.</summary>
    public required int AtMinimum { get; init; }

    /// <summary>Tests to find it.</summary>
    public required int Tests { get; init; }

    /// <summary>The mean of the lengths it was shrunk to.</summary>
    public required double Length { get; init; }

    /// <summary>Traces run to shrink it.</summary>
    public required int ShrinkExecutions { get; init; }

    /// <summary>Traces run to prove it minimal; null: not proven.</summary>
    public required long? ProofExecutions { get; init; }
}
