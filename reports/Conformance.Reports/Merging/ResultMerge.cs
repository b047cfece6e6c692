namespace Conformance.Reports;

/// <summary>Joins the results of the parts of a check: what comes out has the findings of the whole run.</summary>
public static class ResultMerge
{
    /// <summary>Joins results.</summary>
    /// <param name="parts">The results, each with the name to complain of it by.</param>
    /// <exception cref="MergeException">One is missing or comes twice, or they are of different runs: both values are told.</exception>
    /// <exception cref="ResultFormatException">What one has packed is damaged.</exception>
    public static CheckRecord Of(IReadOnlyList<(string Name, CheckRecord Check)> parts)
    {
        Require(parts);
        return OfSome(parts);
    }

    /// <summary>Joins results of some parts, the last of which was stopped, or all of which are there.</summary>
    /// <param name="parts">The results, each with the name to complain of it by; none comes twice.</param>
    /// <exception cref="MergeException">They are of different runs: both values are told.</exception>
    /// <exception cref="ResultFormatException">What one has packed is damaged.</exception>
    public static CheckRecord OfSome(IReadOnlyList<(string Name, CheckRecord Check)> parts)
    {
        RequireSame(parts);
        var checks = parts.OrderBy(part => part.Check.Shard!.Index).Select(part => part.Check).ToList();
        var first = checks[0];
        var findings = new MergedFindings(first, checks);
        var seen = new MergedCoverage(checks);
        var stopped = checks.Select(check => check.Work.Stopped).FirstOrDefault(why => why is not null);
        List<RuleCheckRecord> rules = [.. first.Rules.Select((rule, at) => Rule([.. checks.Select(check => check.Rules[at])], findings.Breaks(rule.Rule.Id)))];
        var kinds = Kinds(checks);
        var coverage = Coverage(checks, rules, seen);
        return first with
        {
            Verdict = Verdict(rules, checks.Sum(check => check.Work.Commands)),
            Rules = rules,
            Findings = findings.Told(),
            Kinds = kinds,
            Lengths = [.. checks.SelectMany(check => check.Lengths)
                .GroupBy(length => (length.From, length.To))
                .OrderBy(length => length.Key)
                .Select(length => new LengthRecord(length.Key.From, length.Key.To, length.Sum(one => one.Count)))],
            Strategies = Strategies(checks, seen, findings),
            Coverage = coverage,
            StateCommands = [.. checks.SelectMany(check => check.StateCommands)
                .GroupBy(cell => (cell.State, cell.Kind))
                .Select(cell => cell.First() with { Accepted = cell.Sum(one => one.Accepted), Refused = cell.Sum(one => one.Refused) })],
            Missed = [],
            Warnings = Warnings(checks, kinds, coverage?.Missing ?? []),
            Shard = null,
            Work = first.Work with
            {
                Depth = stopped is null ? first.Shard!.Depth : 0,
                ShallowDepth = stopped is null ? checks.Max(check => check.Work.ShallowDepth) : 0,
                ExhaustiveTraces = checks.Sum(check => check.Work.ExhaustiveTraces),
                RandomTraces = checks.Sum(check => check.Work.RandomTraces),
                ReplayedTraces = checks.Sum(check => check.Work.ReplayedTraces),
                Commands = checks.Sum(check => check.Work.Commands),
                Stopped = stopped,
            },
        };
    }

    private static void Require(IReadOnlyList<(string Name, CheckRecord Check)> parts)
    {
        if (parts.Count == 0) throw new MergeException("there is nothing to join");

        RequireSame(parts);
        var count = parts[0].Check.Shard!.Count;
        var there = parts.GroupBy(part => part.Check.Shard!.Index).ToList();
        if (there.Find(index => index.Count() > 1) is { } twice)
        {
            throw new MergeException($"part {twice.Key} of {count} comes twice: {string.Join(" and ", twice.Select(part => part.Name))}");
        }

        var missing = Enumerable.Range(1, count).Except(there.Select(index => index.Key)).ToList();
        if (missing.Count > 0) throw new MergeException($"part {string.Join(", ", missing)} of {count} is missing");
    }

    private static void RequireSame(IReadOnlyList<(string Name, CheckRecord Check)> parts)
    {
        foreach (var (name, check) in parts)
        {
            if (check.Shard is null) throw new MergeException($"{name} is the result of a whole check, not of a part; run it with --shard 1/2, say");
        }

        var (firstName, first) = parts[0];
        foreach (var (name, check) in parts) RunIdentity.Of(first).Require(firstName, RunIdentity.Of(check), name);
    }

    private static VerdictRecord Verdict(List<RuleCheckRecord> rules, long commands)
    {
        if (rules.Exists(rule => rule.Verdict == VerdictRecord.Violates)) return VerdictRecord.Violates;
        return commands == 0 || rules.Exists(rule => rule.Verdict == VerdictRecord.Inconclusive) ? VerdictRecord.Inconclusive : VerdictRecord.Conforms;
    }

    // A rule that one part never exercised may have been exercised by another.
    private static RuleCheckRecord Rule(List<RuleCheckRecord> parts, bool isBroken)
    {
        var verdict = isBroken ? VerdictRecord.Violates
            : parts.Exists(part => part.Verdict == VerdictRecord.Inconclusive) ? VerdictRecord.Inconclusive
            : parts.Exists(part => part.Verdict == VerdictRecord.Conforms) ? VerdictRecord.Conforms
            : VerdictRecord.NotApplicable;
        var basis = parts.Find(part => part.Basis != "nothing to say")?.Basis ?? parts[0].Basis;
        return parts[0] with { Verdict = verdict, Basis = isBroken && basis == "nothing to say" ? "directly" : basis, Exercised = parts.Sum(part => part.Exercised) };
    }

    private static List<KindRecord> Kinds(List<CheckRecord> checks) =>
        [.. checks.SelectMany(check => check.Kinds)
            .GroupBy(kind => kind.Kind)
            .OrderBy(kind => checks[0].Shard!.Kinds.ToList().IndexOf(kind.Key))
            .Select(kind => new KindRecord(kind.Key, kind.Sum(one => one.Asked), kind.Sum(one => one.Accepted), kind.Sum(one => one.Refused)))];

    // Each part warns of what the whole would, but perhaps of something else: what one never refused another never asked.
    private static IReadOnlyList<string> Warnings(List<CheckRecord> checks, List<KindRecord> kinds, IReadOnlyList<string> missing)
    {
        var suspects = checks.Select(check => check.Warnings.Select(CommandWarnings.KindOf)).Aggregate((all, some) => all.Intersect(some));
        return CommandWarnings.Of(suspects, kinds, missing);
    }

    private static List<StrategyRecord> Strategies(List<CheckRecord> checks, MergedCoverage seen, MergedFindings findings) =>
        [.. checks.SelectMany(check => check.Strategies)
            .GroupBy(way => way.Name)
            .Select(way => way.First() with
            {
                Traces = way.Sum(one => one.Traces),
                Commands = way.Sum(one => one.Commands),
                Accepted = way.Sum(one => one.Accepted),
                NewPairs = seen.NewPairs(way.Key),
                Findings = findings.FirstShown(way.Key),
                Struck = way.Sum(one => one.Struck),
            })];

    // A transition is missing where every part misses it.
    private static CoverageRecord? Coverage(List<CheckRecord> checks, List<RuleCheckRecord> rules, MergedCoverage seen)
    {
        var parts = checks.Select(check => check.Coverage).OfType<CoverageRecord>().ToList();
        if (parts.Count == 0) return null;

        var missing = parts.Select(part => part.Missing).Aggregate((all, some) => [.. all.Intersect(some)]);
        return parts[0] with
        {
            Transitions = parts[0].TransitionsPossible - missing.Count,
            Pairs = seen.PairCount,
            States = seen.StateCount,
            Rules = rules.SkipLast(1).Count(rule => rule.Exercised > 0),
            Missing = missing,
        };
    }
}
