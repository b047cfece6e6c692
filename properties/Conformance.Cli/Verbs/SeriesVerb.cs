using System.CommandLine;
using Conformance.Properties;
using Conformance.Reports;
using Conformance.Sut;

namespace Conformance.Cli;

/// <summary><c>conformance series</c>: which point of a series breaks which rule, and which one mends it.</summary>
internal sealed class SeriesVerb : IVerb
{
    private static readonly Budget _recorded = new();

    private readonly Terminal _terminal;
    private readonly Catalogue _catalogue;
    private readonly Runs _runs;

    private readonly Argument<string> _name = new("NAME") { Description = "The series, as ./conformance list series has it." };
    private readonly Option<string?> _platform = CommonOptions.Platform();
    private readonly Option<ulong> _seed = CommonOptions.Seed();
    private readonly Option<int> _depth = CommonOptions.Depth();
    private readonly Option<int> _tests = CommonOptions.Tests();
    private readonly Option<bool> _noBaseline = new("--no-baseline")
    {
        Description = "Judge plainly: exit 1 if any rule is broken, recorded or not.",
    };

    private readonly Option<bool> _prove = CommonOptions.Prove();
    private readonly Option<string?> _json = CommonOptions.Json();
    private readonly Option<string> _found = CommonOptions.Found();

    public SeriesVerb(Terminal terminal, Catalogue catalogue, Runs runs)
    {
        _terminal = terminal;
        _catalogue = catalogue;
        _runs = runs;
        Command = new("series", "Name the patch of a series that breaks a rule, and the patch that mends it.")
        {
            _name, _platform, _seed, _depth, _tests, _noBaseline, _prove, _json, _found,
        };
        Command.SetAction((call, _) => RunAsync(call));
    }

    public Command Command { get; }

    public IReadOnlyList<(string Call, string Meaning)> Examples { get; } =
    [
        ("./conformance series 2015", "the rework of 2015, compared with what is recorded of it"),
        ("./conformance series seed --no-baseline", "the posted patch alone, judged plainly"),
        ("./conformance series 2015 --platform ioda2 --json result.json", "one platform, and the result for other programs"),
    ];

    private async Task<int> RunAsync(ParseResult call)
    {
        var definition = Lookup.Series(call.GetValue(_name)!);
        var platform = Lookup.Platform(call.GetValue(_platform));
        var json = call.GetValue(_json);
        Runs.RequireWritable(json, call.GetValue(_found));
        var points = definition.Implementations
            .Select((name, index) => Runs.Point(
                Lookup.Implementation(_catalogue, name),
                SeriesDefinition.IdOf(name),
                isBase: index == 0 && definition.HasBase,
                platform))
            .ToList();
        var budget = CommonOptions.Budget(call, _seed, _depth, _tests) with { Prove = call.GetValue(_prove) ? true : null };

        var (run, stopped) = await _runs.RunAsync($"series {definition.Name}", points, budget, time: null).ConfigureAwait(false);
        var folder = new FoundFolder(call.GetValue(_found));
        var result = new OwnershipSeriesTelling(run, folder).Record(definition, budget, stopped);
        var isCompared = stopped is null && platform is null && !call.GetValue(_noBaseline);
        if (isCompared) result = Compared(result, definition);

        _terminal.Tell(result);
        if (platform is not null) TellUncompared(call.GetValue(_platform)!);
        else if (result.Baseline is { IsAsRecorded: false } && IsSmaller(budget)) TellSmaller();
        Runs.WriteJson(json, () => ResultJson.Of(result));
        _runs.TellProblem(folder);
        return CodeOf(result);
    }

    private static SeriesRecord Compared(SeriesRecord result, SeriesDefinition definition)
    {
        using var recorded = Baseline.Recorded(definition.Name);
        if (recorded is null) return result;

        using var reader = new StreamReader(recorded);
        return Baseline.Compare(result, ResultJson.ReadSeries(reader.ReadToEnd()));
    }

    private void TellUncompared(string platform) => Paper.Write(
        _terminal.Out,
        "",
        $"Not compared with the recorded baseline, which is of all platforms together; {platform} alone is judged plainly.");

    // What is recorded was found by the default budget: a smaller run cannot be expected to find it all again.
    private static bool IsSmaller(Budget budget) =>
        budget.Depth < _recorded.Depth || budget.RandomTraces < _recorded.RandomTraces;

    private void TellSmaller() => Paper.Write(
        _terminal.Out, "", $"The baseline was recorded with --depth {_recorded.Depth} --tests {_recorded.RandomTraces}; this run was smaller.");

    private static int CodeOf(SeriesRecord result)
    {
        if (result.Work.Stopped is not null) return ExitCode.Interrupted;
        if (result.Baseline is { } baseline) return baseline.IsAsRecorded ? ExitCode.Conforms : ExitCode.Violates;
        return result.Points.All(point => point.Verdict == VerdictRecord.Conforms) ? ExitCode.Conforms : ExitCode.Violates;
    }
}
