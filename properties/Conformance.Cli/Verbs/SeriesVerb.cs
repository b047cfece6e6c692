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

    private readonly Argument<string?> _name = new("NAME")
    {
        Description = "A built-in series, as ./conformance list series has it; or commits or mails of your own, by the options.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly TreeSeriesOptions _trees = new();
    private readonly TreeOptions _build = new();
    private readonly Option<string?> _platform = CommonOptions.Platform();
    private readonly Option<ulong> _seed = CommonOptions.Seed();
    private readonly Option<int> _depth = CommonOptions.Depth();
    private readonly Option<int> _tests = CommonOptions.Tests();
    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = "Compare with this result of an earlier run (--json): only what is new or gone counts.",
        HelpName = "FILE",
    };

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
        Command = new("series", "Name the patch of a series that breaks a rule, and the patch that mends it.") { _name };
        Option[] options = [.. _trees.All, .. _build.All, _platform, _seed, _depth, _tests, _baseline, _noBaseline, _prove, _json, _found];
        foreach (var option in options) Command.Options.Add(option);
        Command.Validators.Add(call =>
        {
            if (call.Gives(_baseline) && call.GetValue(_noBaseline))
            {
                call.AddError("--baseline and --no-baseline exclude each other: give one of them");
            }
        });
        Command.SetAction((call, _) => RunAsync(call));
    }

    public Command Command { get; }

    public IReadOnlyList<(string Call, string Meaning)> Examples { get; } =
    [
        ("./conformance series 2015", "the rework of 2015, compared with what is recorded of it"),
        ("./conformance series seed --no-baseline", "the posted patch alone, judged plainly"),
        ("./conformance series 2015 --platform ioda2 --json result.json", "one platform, and the result for other programs"),
        ("./conformance series --repo . --range v1..HEAD --exec ./system", "the commits since v1: each is checked out elsewhere, started and asked"),
        ("./conformance series --mail patches --base linux", "mails on a kernel's tree; the kernel's own code is built and asked"),
    ];

    private async Task<int> RunAsync(ParseResult call)
    {
        var found = call.Gives(_found) ? call.GetValue(_found)! : _trees.FoundFolder(call, call.GetValue(_found)!);
        var asked = new Asked(
            Lookup.Platform(call.GetValue(_platform)),
            call.GetValue(_json),
            found,
            Runs.Folder(found),
            CommonOptions.Budget(call, _seed, _depth, _tests) with { Prove = call.GetValue(_prove) ? true : null });
        var isTrees = _trees.IsGiven(call);
        if (isTrees && call.GetValue(_name) is { } both) throw new UsageException($"{both} is a built-in series: leave it out, or leave out --repo and --mail");
        if (!isTrees && _build.IsGiven(call)) throw new UsageException("a built-in series needs no --build, --exec or --files; for trees say --repo FOLDER --range A..B, or --mail FOLDER --base FOLDER");
        var name = call.GetValue(_name) ?? (isTrees ? "" : throw new UsageException($"series needs a NAME.\nFor example: {Examples[0].Call}"));
        Runs.RequireWritable(asked.Json, found);
        var recorded = call.GetValue(_baseline) is { } file ? await ReadBaselineAsync(file).ConfigureAwait(false) : null;

        return isTrees ? await RunTreesAsync(call, asked, recorded).ConfigureAwait(false) : await RunBuiltInAsync(call, name, asked, recorded).ConfigureAwait(false);
    }

    private async Task<int> RunBuiltInAsync(ParseResult call, string name, Asked asked, SeriesRecord? recorded)
    {
        var definition = Lookup.Series(name);
        var points = definition.Implementations
            .Select((name, index) => Runs.Point(
                Lookup.Implementation(_catalogue, name),
                SeriesDefinition.IdOf(name),
                isBase: index == 0 && definition.HasBase,
                asked.Platform))
            .ToList();
        RequireSameSeries(recorded, definition.Name, points);
        var result = await JudgeAsync(definition, points, asked).ConfigureAwait(false);
        var isShipped = recorded is null && asked.Platform is null && !call.GetValue(_noBaseline);
        if (isShipped) recorded = Shipped(definition);
        if (recorded is not null && result.Work.Stopped is null) result = Baseline.Compare(result, recorded);

        _terminal.Tell(result);
        if (asked.Platform is { } platform && recorded is null) TellUncompared(platform.Name);
        else if (isShipped && result.Baseline is { IsAsRecorded: false } && IsSmaller(asked.Budget)) TellSmaller();
        return Finish(result, asked);
    }

    private async Task<int> RunTreesAsync(ParseResult call, Asked asked, SeriesRecord? recorded)
    {
        using var scratch = new Scratch();
        using var build = _build.Build(call);
        IReadOnlyList<BuiltPoint> built;
        TreeSeries series;
        try
        {
            series = _trees.Read(call, build, scratch, _terminal.Interrupted);
            foreach (var remark in series.Remarks) Paper.Complain(_terminal.Error, $"conformance: {remark}");
            built = await BuildAsync(new(series, build, scratch), series.Name).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_terminal.Interrupted.IsCancellationRequested)
        {
            Paper.Complain(_terminal.Error, "conformance: interrupted while the trees were built; nothing was judged.");
            return ExitCode.Interrupted;
        }

        RequireBuilt(built, series);
        var definition = new SeriesDefinition(series.Name, series.Title, [], HasBase: true);
        var points = BuiltSeries.Points(built, asked.Platform);
        if (points.FirstOrDefault(point => point.Variants.Count == 0) is { } none)
        {
            throw new UsageException($"--platform {asked.Platform}: {none.Id} does not implement it");
        }

        RequireSameSeries(recorded, series.Name, points);
        var result = BuiltSeries.Complete(await JudgeAsync(definition, points, asked).ConfigureAwait(false), built);
        if (recorded is not null && result.Work.Stopped is null) result = Baseline.Compare(result, BuiltSeries.InIdsOf(recorded, result));
        _terminal.Tell(result);
        return Finish(result, asked);
    }

    private async Task<IReadOnlyList<BuiltPoint>> BuildAsync(TreeBuilder builder, string name)
    {
        IReadOnlyList<BuiltPoint> built = [];
        await Progress.RunAsync(
            _terminal,
            $"build {name}",
            progress => Task.Run(() => built = builder.Build(progress, _terminal.Interrupted), CancellationToken.None)).ConfigureAwait(false);
        return built;
    }

    // Where nothing was built there is no matrix, and no verdict.
    private static void RequireBuilt(IReadOnlyList<BuiltPoint> built, TreeSeries series)
    {
        if (built.Any(point => point.Tree.Implementation is not null)) return;

        var first = built[0];
        throw new UnavailableException(
            $"none of the {built.Count} points of {series.Name} was built.\n{first.Point.Id} \"{first.Point.Subject}\": {first.Tree.Problem}\nTry the command in a checkout of that point.");
    }

    private async Task<SeriesRecord> JudgeAsync(SeriesDefinition definition, IReadOnlyList<OwnershipPoint> points, Asked asked)
    {
        var (run, stopped) = await _runs.RunAsync($"series {definition.Name}", points, asked.Budget, time: null, asked.Found).ConfigureAwait(false);
        return new OwnershipSeriesTelling(run, asked.Folder).Record(definition, asked.Budget, stopped);
    }

    private int Finish(SeriesRecord result, Asked asked)
    {
        Runs.WriteJson(asked.Json, () => ResultJson.Of(result));
        _runs.TellProblem(asked.Folder.Problem);
        return CodeOf(result);
    }

    private async Task<SeriesRecord> ReadBaselineAsync(string file)
    {
        var text = await Files.ReadResultAsync(file, _terminal.In).ConfigureAwait(false);
        try
        {
            return ResultJson.ReadSeries(text);
        }
        catch (Exception wrong) when (wrong is UnknownSchemaException or ResultFormatException)
        {
            throw new UsageException($"--baseline {Files.Name(file)}: {wrong.Message}\nWrite one with: ./conformance series ... --json {Files.Name(file)}", wrong);
        }
    }

    // Before anything is run: what is compared must have something in common.
    private static void RequireSameSeries(SeriesRecord? recorded, string name, IEnumerable<OwnershipPoint> points)
    {
        if (recorded is null || Baseline.IsOf(recorded, [.. points.Where(point => !point.IsBase).Select(point => (point.Id, point.Description))])) return;

        throw new UsageException($"--baseline: it is of the series {recorded.Series}, no patch of which is in {name}.\nWrite one of this series with: ./conformance series ... --json FILE");
    }

    private static SeriesRecord? Shipped(SeriesDefinition definition)
    {
        using var recorded = Baseline.Recorded(definition.Name);
        if (recorded is null) return null;

        using var reader = new StreamReader(recorded);
        return ResultJson.ReadSeries(reader.ReadToEnd());
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
        var isGood = result.Baseline?.IsAsRecorded
            ?? result.Points.All(point => point.NotBuilt is not null || point.Verdict == VerdictRecord.Conforms);
        if (!isGood) return ExitCode.Violates;

        // What was not built breaks no rule, and has passed nothing either.
        return result.Points.Any(point => point.NotBuilt is not null) ? ExitCode.NotApplicable : ExitCode.Conforms;
    }

    // What was asked for, whatever the series.
    private sealed record Asked(Model.Ownership.Profile? Platform, string? Json, string Found, FoundFolder Folder, Budget Budget);
}
