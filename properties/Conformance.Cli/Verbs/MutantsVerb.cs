using System.CommandLine;
using Conformance.Model.Ownership;
using Conformance.Properties;
using Conformance.Reports;
using Conformance.Sut;

namespace Conformance.Cli;

/// <summary><c>conformance mutants</c>: is every rule able to fail?</summary>
internal sealed class MutantsVerb : IVerb
{
    // Most mistakes show in a trace of two commands, and those that need a larger world show at random sooner than never.
    private const int DepthBefore = 2;
    private const int TestsDefault = 20_000;
    private const int SeedsMax = 1_000;

    private readonly Terminal _terminal;
    private readonly Catalogue _catalogue;
    private readonly Argument<string[]> _names = new("FAULT")
    {
        Description = "The faults, by their ids. All of them otherwise.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<ulong> _seed = CommonOptions.Seed();
    private readonly Option<int> _depth = CommonOptions.Depth();
    private readonly Option<int> _tests = CommonOptions.Tests(TestsDefault, "on each fault, at most");
    private readonly Option<bool> _timings = new("--timings")
    {
        Description = "Also tell how many seconds each fault took: the one thing that differs from run to run.",
    };

    private readonly Option<int> _seeds = CommonOptions.Number(
        "--seeds", 0, 0, SeedsMax, "Look for each fault at random alone, from so many seeds, and tell how it shrinks; 0: tell what catches it.");

    private readonly Option<string?> _json = CommonOptions.Json();

    public MutantsVerb(Terminal terminal, Catalogue catalogue)
    {
        _terminal = terminal;
        _catalogue = catalogue;
        Command = new(
            "mutants",
            "Run the harness over planted faults: each must be caught by a rule. A run ends once the rule that the fault was planted for has caught it.")
        {
            _names, _seed, _depth, _tests, _seeds, _timings, _json,
        };
        Command.SetAction((call, _) => RunAsync(call));
    }

    public System.CommandLine.Command Command { get; }

    public IReadOnlyList<(string Call, string Meaning)> Examples { get; } =
    [
        ("./conformance mutants", "the kill matrix of all planted faults"),
        ("./conformance mutants tces-left rc-dropped --timings", "two of them, with the time each took"),
        ("./conformance mutants --seeds 10 --timings", "whether each shrinks to one proven length from ten seeds, and how long that takes"),
        ("./conformance mutants --json mutants.json", "and the matrix for other programs"),
    ];

    private async Task<int> RunAsync(ParseResult call)
    {
        var json = call.GetValue(_json);
        Runs.RequireWritable(json);
        var mutants = Lookup.Faulted(_catalogue, call.GetValue(_names) ?? [])
            .Select(it => new Mutant<Boot, MachineState, OwnershipCommand, Answer, Observation>(
                it.Fault!.Id, it.Fault.Rule, it.Fault.Description, Subjects.Planted(it)))
            .ToList();
        var clock = call.GetValue(_timings) ? TimeProvider.System : null;
        if (call.GetValue(_seeds) is > 0 and var seeds) return await ShrinkAsync(call, mutants, seeds, clock, json).ConfigureAwait(false);

        var run = new MutationRun<Boot, MachineState, OwnershipCommand, Answer, Observation>(
            mutants, CommonOptions.Budget(call, _seed, _depth, _tests) with { DepthBefore = DepthBefore });
        var stopped = await RunAsync(progress => run.Run(_terminal.Interrupted, clock, progress)).ConfigureAwait(false);
        var result = run.Record(stopped);
        _terminal.Tell(result);
        Runs.WriteJson(json, () => ResultJson.Of(result));
        if (stopped is not null) return ExitCode.Interrupted;
        return result.Killed == result.Total ? ExitCode.Conforms : ExitCode.Violates;
    }

    private async Task<int> ShrinkAsync(
        ParseResult call,
        IReadOnlyList<Mutant<Boot, MachineState, OwnershipCommand, Answer, Observation>> mutants,
        int seeds,
        TimeProvider? clock,
        string? json)
    {
        var budget = CommonOptions.Budget(call, _seed, _depth, _tests);
        var run = new SeedsRun<Boot, MachineState, OwnershipCommand, Answer, Observation>(mutants, budget, seeds);
        var stopped = await RunAsync(progress => run.Run(_terminal.Interrupted, clock, progress)).ConfigureAwait(false);
        var result = run.Record(stopped);
        _terminal.Tell(result);
        Runs.WriteJson(json, () => ResultJson.Of(result));
        if (stopped is not null) return ExitCode.Interrupted;
        return result.Mutants.All(mutant => mutant.IsSettled(seeds)) ? ExitCode.Conforms : ExitCode.Violates;
    }

    // Why it ended early; null: it did not.
    private async Task<string?> RunAsync(Action<Action<int, int>> run)
    {
        await Progress.RunAsync(
            _terminal,
            "mutants",
            progress => Task.Run(() => run(progress), CancellationToken.None)).ConfigureAwait(false);
        return _terminal.Interrupted.IsCancellationRequested ? "interrupted" : null;
    }
}
