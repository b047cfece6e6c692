namespace Conformance.Reports;

/// <summary>The first sentences of a check: the verdict, and what exactly it guarantees.</summary>
internal static class CheckVerdict
{
    public static string Of(CheckRecord check) => check.Verdict switch
    {
        VerdictRecord.Violates => Violates(check),
        VerdictRecord.NotApplicable => $"{check.Implementation} is not applicable: nothing was checked.",
        _ when check.Work.Stopped is { } reason => Stopped(check, reason),
        VerdictRecord.Inconclusive when check is { Shard: { } part, Work.Commands: 0 } =>
            $"{check.Implementation} is inconclusive: part {part.Index} of {part.Count} has nothing to do. The whole is judged by merge.",
        VerdictRecord.Conforms => $"{check.Implementation} conforms: {NoDisagreement(check.Work)}.",
        _ => $"{check.Implementation} is inconclusive: {NoDisagreement(check.Work)}, but {Undecided(check)}.",
    };

    private static string Violates(CheckRecord check)
    {
        var direct = Broken(check, isDirect: true);
        var wake = Broken(check, isDirect: false).Except(direct).ToList();
        var rules = direct.Count == 0 ? "" : $" {Words.And(direct)}";
        var only = wake.Count == 0 ? "" : $" ({Words.And(wake)} only after another rule was broken)";
        return $"{check.Implementation} violates{rules}{only}. {WorkText.Sentence(check.Work)}";
    }

    private static List<string> Broken(CheckRecord check, bool isDirect) =>
        [.. check.Findings.Where(finding => finding.After.Count == 0 == isDirect).Select(finding => finding.Rule.Id).Distinct()];

    // A run that was stopped guarantees nothing, so it says what was run and not what would have been.
    private static string Stopped(CheckRecord check, string reason) =>
        $"{check.Implementation} is inconclusive: the run was stopped before its end ({reason}). Until then {NoDisagreement(check.Work)}.";

    private static string NoDisagreement(WorkRecord work)
    {
        var places = Places(work).ToList();
        return places.Count == 0
            ? "no trace was run"
            : $"no disagreement {string.Join(", nor ", places)} ({Words.Count(work.Commands, "command")} in all)";
    }

    private static IEnumerable<string> Places(WorkRecord work)
    {
        if (work.ExhaustiveTraces > 0) yield return Exhaustive(work);
        if (work.RandomTraces > 0) yield return $"in {Words.Count(work.RandomTraces, "random trace")}";
        if (work.ReplayedTraces > 0) yield return $"in {Words.Count(work.ReplayedTraces, "trace")} of the corpus";
    }

    private static string Exhaustive(WorkRecord work) => work switch
    {
        { Depth: 0 } => $"in {Words.Count(work.ExhaustiveTraces, "trace")} of the small worlds",
        { Stopped: not null } => $"in {Words.Count(work.ExhaustiveTraces, "trace")} of the small worlds, all up to length {work.Depth} among them",
        _ => $"in any of the {Words.Count(work.ExhaustiveTraces, "trace")} up to length {work.Depth}{WorkText.Shallow(work)}",
    };

    private static string Undecided(CheckRecord check)
    {
        if (check is { Work.ExhaustiveTraces: 0, Kinds.Count: 0 }) return "no command ever made sense there, so nothing was tested";

        var rules = check.Rules.Where(rule => rule.Verdict == VerdictRecord.Inconclusive).Select(rule => rule.Rule.Id).ToList();
        if (rules.Count == 0) return "not all that was promised was run";

        var isHidden = check.Rules.All(rule => rule.Verdict != VerdictRecord.Inconclusive || rule.Basis == "not observed");
        return $"{Words.And(rules)} could not be {(isHidden ? "observed" : "decided")}";
    }
}
