namespace Conformance.Reports;

/// <summary>The result of <c>conformance explore --against</c>: every sensible trace up to a length, run against a system.</summary>
public sealed record AgainstRecord : IResult
{
    /// <summary>The schema's name and version: an exploration's, with what there is to say of a system. Its fields only ever grow.</summary>
    public string Schema { get; } = "conformance/explore/1";

    /// <summary>The machine.</summary>
    public required string Machine { get; init; }

    /// <summary>The implementation's name.</summary>
    public required string Against { get; init; }

    /// <summary>The worlds: lines of a trace file.</summary>
    public required IReadOnlyList<string> Worlds { get; init; }

    /// <summary>The length that was asked for.</summary>
    public required int DepthAsked { get; init; }

    /// <summary>Every sensible trace up to this length was run in every world.</summary>
    public required int Depth { get; init; }

    /// <summary>How many traces of each length were run, over all worlds; of lengths above <see cref="Depth"/> not all.</summary>
    public required IReadOnlyList<LengthRecord> Lengths { get; init; }

    /// <summary>How many traces were run.</summary>
    public long Traces => Lengths.Sum(length => length.Count);

    /// <summary>How many commands were executed and checked.</summary>
    public required long Commands { get; init; }

    /// <summary>Whether every trace up to the length that was asked for was run.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Why it ended early; null: it did not.</summary>
    public required string? Stopped { get; init; }

    /// <summary>The rules that the system breaks, each with the shortest trace.</summary>
    public IReadOnlyList<ViolationRecord> Violations =>
        [.. Findings.Select(finding => new ViolationRecord(
            finding.Rule.Id, [.. finding.Steps.Where(step => !step.IsProbe).Select(step => step.Command)]))];

    /// <summary>The rules that the system does not show enough of itself to judge, by id.</summary>
    public required IReadOnlyList<string> NotObserved { get; init; }

    /// <summary>The counterexamples, direct ones first.</summary>
    public required IReadOnlyList<CounterexampleRecord> Findings { get; init; }

    /// <summary>The commands by kind.</summary>
    public required IReadOnlyList<KindRecord> Kinds { get; init; }
}
