namespace Conformance.Reports;

/// <summary>What an exploration against a system guarantees, or the traces that break a rule.</summary>
public static class AgainstText
{
    /// <summary>Writes it.</summary>
    public static void Write(AgainstRecord against, TextWriter writer)
    {
        Sheet sheet = new(writer);
        sheet.Sentence(Sentence(against));
        CounterexampleList.Write(against.Findings, sheet);
        sheet.Gap();
        for (var at = 0; at < against.Worlds.Count; at++) sheet.Line($"  {(at == 0 ? "worlds:" : ""),-12} {against.Worlds[at]}");
        if (against.Lengths.Count > 0) sheet.Items(against.Lengths.Select(length => Length(length, against)), "  traces:      ");
        sheet.Line($"  commands:    {Words.Number(against.Commands)}");
        if (against.NotObserved.Count > 0) sheet.Sentence($"not observed: {string.Join(' ', against.NotObserved)}", "  rules:       ");
        KindTable.Write(against.Kinds, sheet);
    }

    /// <summary>The verdict.</summary>
    internal static string Sentence(AgainstRecord against)
    {
        var broken = against.Findings.Select(finding => finding.Rule.Id).Distinct().ToList();
        var name = against.Against;
        return against switch
        {
            { Findings.Count: > 0 } => $"{name} violates {Words.And(broken)}: {Run(against)}.{Ended(against)}",
            { Traces: 0, Stopped: not null } => $"Inconclusive: no trace was run against {name}.{Ended(against)}",
            { Traces: 0 } => $"Not applicable: no trace makes sense against {name} here.",
            { IsComplete: false } => $"Inconclusive: no disagreement with {name} {Places(against)}.{Ended(against)}",
            { NotObserved.Count: > 0 } =>
                $"Inconclusive: no disagreement with {name} {Places(against)}, but {Words.Count(against.NotObserved.Count, "rule")} could not be observed.",
            _ => $"No disagreement with {name} {Places(against)}.",
        };
    }

    private static string Run(AgainstRecord against) => against.Depth == 0
        ? $"{Words.Count(against.Traces, "trace")} were run"
        : $"all {Words.Count(Complete(against), "trace")} up to length {against.Depth} were run";

    private static string Places(AgainstRecord against)
    {
        var longer = against.Traces - Complete(against);
        return (against.Depth, longer) switch
        {
            (0, _) => $"in {Words.Count(longer, "trace")}",
            (_, 0) => $"in any of the {Words.Count(against.Traces, "trace")} up to length {against.Depth}",
            _ => $"in any of the {Words.Count(Complete(against), "trace")} up to length {against.Depth}, nor in {Words.Number(longer)} longer ones",
        };
    }

    private static long Complete(AgainstRecord against) =>
        against.Lengths.Where(length => length.To <= against.Depth).Sum(length => length.Count);

    private static string Ended(AgainstRecord against) =>
        against.Stopped is { } why ? $" Length {against.DepthAsked} was asked for; {why}." : "";

    private static string Length(LengthRecord length, AgainstRecord against) =>
        $"{length.To}: {Words.Number(length.Count)}{(length.To > against.Depth ? " so far" : "")}";
}
