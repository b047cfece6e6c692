using Conformance.Model.Ownership;
using Conformance.Properties;
using Conformance.Reports;
using Conformance.Sut.Contract;

namespace Conformance.Cli;

/// <summary>What the running verbs share: points of implementations, the run with its progress, and the files it writes.</summary>
internal sealed class Runs(Terminal terminal)
{
    /// <summary>Makes a point of an implementation.</summary>
    /// <exception cref="UsageException">It does not implement the platform that was asked for.</exception>
    public static OwnershipPoint Point(IImplementation implementation, string id, bool isBase, Profile? only)
    {
        var variants = Subjects.Variants(implementation, only);
        if (variants.Count > 0) return new(id, implementation.Name, implementation.Description, isBase, variants);

        throw new UsageException($"{implementation.Name} does not implement {only}.\nPossible: {string.Join(", ", implementation.Profiles)}.");
    }

    /// <summary>Runs the points.</summary>
    /// <param name="what">What is run, for progress.</param>
    /// <param name="points">The points.</param>
    /// <param name="budget">How much to run.</param>
    /// <param name="time">How long to walk at random instead; null: as the budget says.</param>
    /// <param name="found">The folder whose traces are run first; null: none are.</param>
    /// <param name="only">The names of those traces; null: all.</param>
    /// <returns>The run, and why it ended early; null: it did not.</returns>
    public async Task<(OwnershipRun Run, string? Stopped)> RunAsync(
        string what, IReadOnlyList<OwnershipPoint> points, Budget budget, TimeSpan? time, string? found, IReadOnlyList<string>? only = null)
    {
        var kept = found is null ? [] : RunKept(points, found, only);
        // A budget of time ends the random traces as asked; it does not make the run incomplete.
        using var enough = time is { } length ? new CancellationTokenSource(length) : new CancellationTokenSource();
        var run = new OwnershipRun(points, time is null ? budget : budget with { RandomTraces = int.MaxValue }) { Kept = kept };
        await Progress.RunAsync(
            terminal,
            what,
            progress => Task.Run(() => run.Run(terminal.Interrupted, enough.Token, progress), CancellationToken.None),
            Watch(run, time)).ConfigureAwait(false);
        return (run, terminal.Interrupted.IsCancellationRequested ? "interrupted" : null);
    }

    // First of all, and told at once: who has mended something wants to know whether it is mended.
    private List<(string Implementation, OwnershipTrace Trace)> RunKept(IReadOnlyList<OwnershipPoint> points, string found, IReadOnlyList<string>? only)
    {
        var corpus = new OwnershipCorpus(found, OwnershipMachine.Instance, OwnershipNotation.Instance, only);
        var failing = new List<(string Implementation, OwnershipTrace Trace)>();
        foreach (var point in points.Where(point => point.Variants.Count > 0))
        {
            var still = corpus.Run(point.Variants[0].Subject, boot => WhyNot(point, boot), terminal.Interrupted);
            failing.AddRange(still.Select(kept => (point.Implementation, kept.Document.Trace)));
        }

        if (failing.Count > 0) Paper.Complain(terminal.Error, $"{found}: {(failing.Count == 1 ? "1 trace that was" : $"{failing.Count} traces that were")} kept earlier still failing");
        foreach (var note in corpus.Notes) Paper.Complain(terminal.Error, note);
        return failing;
    }

    // A platform may be one that it does not implement, or that --platform leaves out.
    private static string? WhyNot(OwnershipPoint point, Boot boot)
    {
        if (point.Variants.Any(variant => variant.Has(boot))) return null;

        return point.Variants.Any(variant => variant.Platform == boot.Profile.Name)
            ? $"{point.Implementation} cannot be booted so"
            : $"this run does not include {boot.Profile.Name}";
    }

    /// <summary>The folder in which failing traces are kept.</summary>
    /// <param name="found">Its path; null: they are not kept.</param>
    public static FoundFolder Folder(string? found) =>
        new(found, new OwnershipTraceFile(OwnershipMachine.Instance, OwnershipNotation.Instance).Identity);

    /// <summary>Looks at a run while it goes.</summary>
    public static Watch Watch(OwnershipRun run, TimeSpan? time) => new(TimeProvider.System, () => run.Pace, () => run.TransitionsPossible, time);

    /// <summary>Refuses, before anything runs, what could not be written after it.</summary>
    /// <param name="json">The file for the result; null: none was asked for.</param>
    /// <param name="found">The folder for failing traces; null: none will be kept.</param>
    public static void RequireWritable(string? json, string? found = null)
    {
        if (found is { Length: 0 }) throw new UsageException("--found needs the name of a folder, e.g. --found found");
        if (json == Files.StandardInput) throw new UsageException("--json -: name a file; /dev/stdout is the standard output");
        if (json is not null && ResultFile.Problem(json) is { } problem) throw new UsageException($"--json: {problem}");
    }

    /// <summary>Writes the JSON, where it was asked for.</summary>
    public static void WriteJson(string? json, Func<string> text)
    {
        if (json is null) return;

        try
        {
            ResultFile.Write(json, text());
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--json: cannot write {json}: {Files.Why(wrong)}", wrong);
        }
    }

    /// <summary>Says that something could not be kept. It changes no verdict.</summary>
    /// <param name="problem">What, and why; null: all was.</param>
    public void TellProblem(string? problem)
    {
        if (problem is not null) Paper.Complain(terminal.Error, $"conformance: {problem}");
    }

    /// <summary>Whether a replay asked anything: a trace of which every command was passed over tests nothing.</summary>
    /// <param name="document">The trace. One that is kept for a rule and has no commands is about the boot.</param>
    /// <param name="executed">Those of its commands that were asked.</param>
    public static bool HasAsked(OwnershipDocument document, IReadOnlyList<Command> executed) =>
        executed.Count > 0 || document is { Trace.Length: 0, Rule: not null };

    /// <summary>The exit code of a verdict.</summary>
    public static int CodeOf(VerdictRecord verdict, string? stopped) => verdict switch
    {
        _ when stopped is not null => ExitCode.Interrupted,
        VerdictRecord.Conforms => ExitCode.Conforms,
        VerdictRecord.NotApplicable => ExitCode.NotApplicable,
        _ => ExitCode.Violates,
    };
}
