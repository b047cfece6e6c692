namespace Conformance.Model.Machines;

/// <summary>A rule of a protocol, named so that a report can quote it. What it demands lives in the machine.</summary>
/// <param name="Id">Short and for ever: I9. Never changes its meaning.</param>
/// <param name="Name">A few words for a table's margin.</param>
/// <param name="Statement">One sentence, true of every conforming system.</param>
/// <param name="Source">Where the sentence comes from: a document, a commit, a kernel file and function.</param>
public sealed record Rule(string Id, string Name, string Statement, string Source)
{
    /// <summary>
    /// The rule behind all rules: it breaks when model and system disagree and no named rule says why, so that no
    /// disagreement is ever lost.
    /// </summary>
    public static Rule Agreement { get; } = new(
        "M",
        "agreement",
        "Every answer and every observation is one that the machine admits.",
        "the machine itself");
}
