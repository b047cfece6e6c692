using System.CommandLine;
using Conformance.Model.Ownership;
using Conformance.Properties;
using Conformance.Reports;
using Conformance.Sut;

namespace Conformance.Cli;

/// <summary><c>conformance mutants</c>: is every rule able to fail?</summary>
internal sealed class MutantsVerb : IVerb
{
    private readonly Terminal _terminal;
    private readonly Catalogue _catalogue;
    private readonly Option<ulong> _seed = CommonOptions.Seed();
    private readonly Option<int> _depth = CommonOptions.Depth();
    private readonly Option<int> _tests = CommonOptions.Tests();
    private readonly Option<string?> _json = CommonOptions.Json();

    public MutantsVerb(Terminal terminal, Catalogue catalogue)
    {
        _terminal = terminal;
        _catalogue = catalogue;
        Command = new("mutants", "Run the harness over planted faults: each must be caught by a rule.") { _seed, _depth, _tests, _json };
        Command.SetAction((call, _) => RunAsync(call));
    }

    public System.CommandLine.Command Command { get; }

    public IReadOnlyList<(string Call, string Meaning)> Examples { get; } =
    [
        ("./conformance mutants", "the kill matrix of all planted faults"),
        ("./conformance mutants --json mutants.json", "and the matrix for other programs"),
    ];

    private async Task<int> RunAsync(ParseResult call)
    {
        var json = call.GetValue(_json);
        Runs.RequireWritable(json);
        var mutants = _catalogue.Faulted
            .Select(it => new Mutant<Boot, MachineState, OwnershipCommand, Answer, Observation>(
                it.Fault!.Id, it.Fault.Rule, it.Fault.Description, Subjects.Variants(it, it.Profiles.First(profile => profile.Platform == it.Fault.Platform))[0]))
            .ToList();
        var run = new MutationRun<Boot, MachineState, OwnershipCommand, Answer, Observation>(
            mutants, CommonOptions.Budget(call, _seed, _depth, _tests));
        await Progress.RunAsync(
            _terminal,
            "mutants",
            progress => Task.Run(() => run.Run(_terminal.Interrupted, progress), CancellationToken.None)).ConfigureAwait(false);

        var stopped = _terminal.Interrupted.IsCancellationRequested ? "interrupted" : null;
        var result = run.Record(stopped);
        MutantsText.Write(result, _terminal.Out);
        Runs.WriteJson(json, () => ResultJson.Of(result));
        if (stopped is not null) return ExitCode.Interrupted;
        return result.Killed == result.Total ? ExitCode.Conforms : ExitCode.Violates;
    }
}
