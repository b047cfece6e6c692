using System.CommandLine;
using Conformance.Model.Machines;
using Conformance.Model.Ownership;
using Conformance.Properties;
using Conformance.Reports;
using Conformance.Sut;
using Stateless.Graph;

namespace Conformance.Cli;

using OwnershipSpace = StateSpace<Boot, MachineState, OwnershipCommand, Answer, Observation>;

/// <summary><c>conformance explore</c>: what is the machine itself like?</summary>
internal sealed class ExploreVerb : IVerb
{
    private const int StateCountDefault = 2_000_000;
    private const string BootDefault = "platform=ioda2";

    private readonly Terminal _terminal;
    private readonly Catalogue _catalogue;
    private readonly ExploreAgainst _against;
    private readonly Option<string?> _boot = new("--boot")
    {
        Description = $"The world, as the boot line of a trace file has it. Default: {BootDefault}; with --against, the small worlds of all profiles.",
        HelpName = "TEXT",
    };

    private readonly Option<int> _states = CommonOptions.Number(
        "--states", StateCountDefault, 1, int.MaxValue, "Stop when so many states are known: the limit of memory, at about 500 bytes a state.");

    private readonly Option<TimeSpan?> _time = CommonOptions.Time("Stop after this long: 30s, 5m, 2h. A checkpoint lets it go on later.");
    private readonly Option<string?> _checkpoint = new("--checkpoint")
    {
        Description = "Go on from this file if it is there, and write it when the exploration stops early.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _chart = new("--chart")
    {
        Description = "Print the ownership chart as dot or mermaid, and explore nothing.",
        HelpName = "FORMAT",
    };

    private readonly Option<string?> _name = new("--against")
    {
        Description = "Run every sensible trace up to --depth against this implementation instead: a guarantee, or a counterexample.",
        HelpName = "NAME",
    };

    private readonly Option<int> _depth = CommonOptions.Number("--depth", 4, 1, CommonOptions.DepthMax, "With --against: the length.");
    private readonly Option<string> _found = CommonOptions.Found();
    private readonly Option<string?> _json = CommonOptions.Json();

    public ExploreVerb(Terminal terminal, Catalogue catalogue, Runs runs)
    {
        _terminal = terminal;
        _catalogue = catalogue;
        _against = new(terminal, runs);
        Command = new(
            "explore",
            "Explore the machine itself: every state of a world, every rule in it; or every trace of a system up to a length.")
        {
            _boot, _states, _time, _checkpoint, _chart, _name, _depth, _found, _json,
        };
        Command.Validators.Add(call =>
        {
            var isAgainst = call.GetResult(_name) is not null;
            foreach (var option in (Option[])(call.Gives(_chart) ? [_boot, _states, _time, _checkpoint, _json] : []))
            {
                if (call.Gives(option)) call.AddError($"{option.Name} and --chart exclude each other: a chart is printed, and nothing explored");
            }

            foreach (var option in (Option[])(isAgainst ? [_states, _checkpoint, _chart] : [_depth, _found]))
            {
                if (!call.Gives(option)) continue;

                call.AddError(isAgainst ? $"{option.Name} and --against exclude each other" : $"{option.Name} needs --against NAME");
            }
        });
        Command.SetAction((call, _) => RunAsync(call));
    }

    public System.CommandLine.Command Command { get; }

    public IReadOnlyList<(string Call, string Meaning)> Examples { get; } =
    [
        ("./conformance explore", "every state of the smallest world"),
        ("./conformance explore --boot \"platform=ioda2 groups=2\" --time 30s", "a larger one, as far as it comes in half a minute"),
        ("./conformance explore --time 30s --checkpoint ioda2.checkpoint", "half a minute of it; the same call again goes on from there"),
        ("./conformance explore --against reference --depth 5", "every trace of up to five commands, in every small world"),
        ("./conformance explore --against reference --depth 12 --time 1m", "as deep as a minute goes"),
        ("./conformance explore --chart mermaid", "the ownership chart"),
    ];

    private async Task<int> RunAsync(ParseResult call)
    {
        if (call.GetValue(_chart) is { } format) return PrintChart(format);

        var json = call.GetValue(_json);
        if (call.GetValue(_name) is { } name)
        {
            var world = call.GetValue(_boot) is { } text ? World(text) : null;
            var implementation = Lookup.Implementation(_catalogue, name);
            return await _against
                .RunAsync(implementation, world, call.GetValue(_depth), call.GetValue(_time), call.GetValue(_found), json)
                .ConfigureAwait(false);
        }

        Runs.RequireWritable(json);
        var checkpoint = call.GetValue(_checkpoint);
        if (checkpoint is not null && ResultFile.Problem(checkpoint) is { } problem) throw new UsageException($"--checkpoint: {problem}");

        var subject = Subjects.Of(new ReferenceImplementation());
        var space = new OwnershipSpace(subject, World(call.GetValue(_boot) ?? BootDefault));
        if (checkpoint is not null && File.Exists(checkpoint)) Resume(checkpoint, space, subject);

        var (why, isInterrupted) = await ExploreAsync(space, call.GetValue(_states), call.GetValue(_time)).ConfigureAwait(false);
        if (checkpoint is not null && !space.IsComplete) Checkpoint.Write(checkpoint, space, subject);

        var result = ExploreTelling.Record(space, subject, why);
        _terminal.Tell(result);
        Runs.WriteJson(json, () => ResultJson.Of(result));
        if (isInterrupted) return ExitCode.Interrupted;
        return result is { IsComplete: true, Violations.Count: 0 } ? ExitCode.Conforms : ExitCode.Violates;
    }

    private async Task<(string? Why, bool IsInterrupted)> ExploreAsync(OwnershipSpace space, int states, TimeSpan? time)
    {
        using var late = time is { } length ? new CancellationTokenSource(length) : new CancellationTokenSource();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, _terminal.Interrupted);
        await Progress.RunAsync(
            _terminal,
            "explore",
            progress => Task.Run(() => space.Run(states, stop.Token, progress), CancellationToken.None)).ConfigureAwait(false);
        var isInterrupted = _terminal.Interrupted.IsCancellationRequested;
        if (space.IsComplete) return (null, isInterrupted);
        return (isInterrupted ? "interrupted" : late.IsCancellationRequested ? "time was up" : "the limit of states was reached", isInterrupted);
    }

    private int PrintChart(string format)
    {
        var chart = format switch
        {
            "dot" => UmlDotGraph.Format(OwnershipChart.Info),
            "mermaid" => MermaidGraph.Format(OwnershipChart.Info),
            _ => throw new UsageException(Lookup.Unknown("chart format", format, ["dot", "mermaid"], ["dot", "mermaid"])),
        };
        _terminal.Out.WriteLine(chart.ReplaceLineEndings("\n").TrimEnd());
        return ExitCode.Conforms;
    }

    private static Boot World(string text)
    {
        try
        {
            return OwnershipNotation.Instance.ParseBoot(text);
        }
        catch (NotationException wrong)
        {
            throw new UsageException($"--boot \"{text}\": {wrong.Message}", wrong);
        }
    }

    private static void Resume(
        string checkpoint, OwnershipSpace space, Subject<Boot, MachineState, OwnershipCommand, Answer, Observation> subject)
    {
        try
        {
            Checkpoint.Read(checkpoint, space, subject);
        }
        catch (NotationException wrong)
        {
            throw new UsageException(wrong.Message, wrong);
        }
    }
}
