using System.CommandLine;
using Conformance.Contest;
using Conformance.Reports;

namespace Conformance.Cli;

/// <summary><c>conformance bench</c>: how fast is the engine, and how good?</summary>
internal sealed class BenchVerb : IVerb
{
    private const int SeedsMax = 1_000;

    private readonly Terminal _terminal;
    private readonly Option<int> _seeds = CommonOptions.Number("--seeds", 20, 1, SeedsMax, "With how many seeds each bug is looked for.");
    private readonly Option<string?> _json = CommonOptions.Json();

    public BenchVerb(Terminal terminal)
    {
        _terminal = terminal;
        Command = new("bench", "Measure the engine beside FsCheck's state machine and a plain loop.") { _seeds, _json };
        Command.SetAction((call, _) => RunAsync(call));
    }

    public System.CommandLine.Command Command { get; }

    public IReadOnlyList<(string Call, string Meaning)> Examples { get; } =
    [
        ("./conformance bench", "half a minute; on a machine that does nothing else"),
        ("./conformance bench --seeds 3 --json bench.json", "a quick one, and the figures for other programs"),
    ];

    private async Task<int> RunAsync(ParseResult call)
    {
        var json = call.GetValue(_json);
        Runs.RequireWritable(json);
        var contest = new Contest.Contest(call.GetValue(_seeds));
        BenchRecord? bench = null;
        await Progress.RunAsync(
            _terminal,
            "bench",
            progress => Task.Run(() => bench = contest.Run(_terminal.Interrupted, progress), CancellationToken.None)).ConfigureAwait(false);
        if (bench is null) return ExitCode.Interrupted;

        _terminal.Tell(bench);
        Runs.WriteJson(json, () => ResultJson.Of(bench));
        return bench.Stopped is null ? ExitCode.Conforms : ExitCode.Interrupted;
    }
}
