namespace Conformance.Reports;

/// <summary>What a verb came to: one of the records that a file can hold and a report can tell.</summary>
public interface IResult
{
    /// <summary>The schema's name and version; its fields only ever grow.</summary>
    string Schema { get; }
}
