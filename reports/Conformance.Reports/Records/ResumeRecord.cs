namespace Conformance.Reports;

/// <summary>What a check that can be resumed has done so far.</summary>
public sealed record ResumeRecord : IResult
{
    /// <summary>The schema's name and version; its fields only ever grow.</summary>
    public string Schema { get; } = "conformance/resume/1";

    /// <summary>The parts that are done, in the order in which they were run.</summary>
    public required IReadOnlyList<CheckRecord> Parts { get; init; }

    /// <summary>The files of traces that had been kept when it began: it runs no others, such as those it has kept itself.</summary>
    public IReadOnlyList<string>? Kept { get; init; }
}
