namespace Conformance.Reports;

/// <summary>How much was run, in sentences.</summary>
internal static class WorkText
{
    /// <summary>Every sensible trace up to 4 commands in the small worlds (39,324 traces) and ...</summary>
    public static string Sentence(WorkRecord work)
    {
        var parts = Parts(work).ToList();
        var run = parts.Count == 0
            ? "No trace was run."
            : $"{Words.Capital(Words.And(parts))}: {Words.Count(work.Commands, "command")}, each one checked.";
        return work.Stopped is null ? run : $"{run} {Stopped(work.Stopped)}";
    }

    /// <summary>That a run ended early, and why.</summary>
    public static string Stopped(string reason) => $"The run was stopped before its end: {reason}.";

    /// <summary>How far those worlds were enumerated whose traces are many, where that was less far.</summary>
    public static string Shallow(WorkRecord work) =>
        work.ShallowDepth > 0 && work.ShallowDepth < work.Depth ? $", {work.ShallowDepth} in the larger of them" : "";

    private static IEnumerable<string> Parts(WorkRecord work)
    {
        if (work.ExhaustiveTraces > 0) yield return Exhaustive(work);
        if (work.RandomTraces > 0) yield return $"{Words.Count(work.RandomTraces, "random trace")} from seed {work.Seed}";
        if (work.ReplayedTraces > 0) yield return $"{Words.Count(work.ReplayedTraces, "trace")} of the corpus";
    }

    // A depth is claimed only when there is one: a run stopped at once has traces but no complete length.
    private static string Exhaustive(WorkRecord work) => work.Depth > 0
        ? $"every sensible trace up to {Words.Count(work.Depth, "command")} in the small worlds{Shallow(work)} ({Words.Count(work.ExhaustiveTraces, "trace")})"
        : $"{Words.Count(work.ExhaustiveTraces, "trace")} of the small worlds";
}
