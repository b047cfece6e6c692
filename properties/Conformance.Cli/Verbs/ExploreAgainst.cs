using Conformance.Model.Ownership;
using Conformance.Properties;
using Conformance.Reports;
using Conformance.Sut.Contract;

namespace Conformance.Cli;

/// <summary>The half of <c>conformance explore</c> that runs a system: every sensible trace up to a length.</summary>
/// <param name="terminal">Where it was typed.</param>
/// <param name="runs">What the running verbs share.</param>
internal sealed class ExploreAgainst(Terminal terminal, Runs runs)
{
    /// <summary>Runs it, tells it, and says how it ended.</summary>
    /// <param name="implementation">The system.</param>
    /// <param name="boot">The world; null: the small worlds of all its profiles.</param>
    /// <param name="depth">The length.</param>
    /// <param name="time">How long at most; null: as long as it takes.</param>
    /// <param name="found">The folder for failing traces.</param>
    /// <param name="json">The file for the result; null: none.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The system has no such world.</exception>
    public async Task<int> RunAsync(IImplementation implementation, Boot? boot, int depth, TimeSpan? time, string? found, string? json)
    {
        Runs.RequireWritable(json, found);
        var point = Runs.Point(implementation, implementation.Name, isBase: false, boot?.Profile);
        if (boot is not null && implementation.WhyNot(boot) is { } why) throw new UsageException($"--boot \"{OwnershipNotation.Instance.Spell(boot)}\": {implementation.Name} cannot be booted so: {why}");

        // What is asked for here is a length, and every world is enumerated to it.
        point = point with { Variants = [.. point.Variants.Select(variant => variant with { LessDeep = _ => 0 })] };
        if (boot is not null) point = point with { Variants = [point.Variants[0] with { Small = [boot], Large = [] }] };

        var budget = new Budget { Depth = depth, RandomTraces = 0 };
        var (run, stopped) = await ExploreAsync(new OwnershipRun([point], budget), implementation.Name, time).ConfigureAwait(false);
        var folder = Runs.Folder(found);
        var result = OwnershipAgainstTelling.Record(run, folder, budget, stopped);

        terminal.Tell(result);
        Runs.WriteJson(json, () => ResultJson.Of(result));
        runs.TellProblem(folder.Problem);
        return result switch
        {
            _ when terminal.Interrupted.IsCancellationRequested => ExitCode.Interrupted,
            { Findings.Count: 0, Traces: 0 } => ExitCode.NotApplicable,
            { Findings.Count: 0, IsComplete: true, NotObserved.Count: 0 } => ExitCode.Conforms,
            _ => ExitCode.Violates,
        };
    }

    private async Task<(OwnershipRun Run, string? Stopped)> ExploreAsync(OwnershipRun run, string name, TimeSpan? time)
    {
        using var late = time is { } length ? new CancellationTokenSource(length) : new CancellationTokenSource();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, terminal.Interrupted);
        await Progress.RunAsync(
            terminal,
            $"explore {name}",
            progress => Task.Run(() => run.Run(stop.Token, CancellationToken.None, progress), CancellationToken.None),
            Runs.Watch(run, time)).ConfigureAwait(false);
        var isWhole = run.At(run.Points[0]).All(at => at.Outcome.IsComplete);
        return (run, isWhole ? null : terminal.Interrupted.IsCancellationRequested ? "interrupted" : late.IsCancellationRequested ? "time was up" : null);
    }
}
