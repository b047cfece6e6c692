namespace Conformance.Reports;

/// <summary>Warns of commands that a run says little about: nothing was wrong, but it may be that nothing was looked at.</summary>
public static class CommandWarnings
{
    /// <summary>The warnings.</summary>
    /// <param name="kinds">The kinds of commands that there are.</param>
    /// <param name="counts">How often each was asked; those that were not are left out.</param>
    /// <param name="missing">What was possible and did not come: <c>take refused</c>.</param>
    public static IReadOnlyList<string> Of(IEnumerable<string> kinds, IReadOnlyList<KindRecord> counts, IReadOnlyList<string> missing) =>
        [.. kinds.Select(kind => (kind, What: What(kind, counts.FirstOrDefault(count => count.Kind == kind), missing)))
            .Where(warning => warning.What is not null)
            .Select(warning => $"{warning.kind} {warning.What}")];

    /// <summary>Of which kind of command a warning is.</summary>
    public static string KindOf(string warning) => warning[..warning.IndexOf(' ', StringComparison.Ordinal)];

    private static string? What(string kind, KindRecord? count, IReadOnlyList<string> missing) => count switch
    {
        null => "was never possible",
        { Accepted: 0 } => "was never accepted",
        { Refused: 0 } when missing.Contains($"{kind} refused") => "was never refused",
        _ => null,
    };
}
