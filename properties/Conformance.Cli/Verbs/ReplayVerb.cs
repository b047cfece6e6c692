using System.CommandLine;
using Conformance.Model.Machines;
using Conformance.Model.Ownership;
using Conformance.Properties;
using Conformance.Reports;
using Conformance.Sut;

namespace Conformance.Cli;

/// <summary><c>conformance replay</c>: runs traces from files.</summary>
internal sealed class ReplayVerb : IVerb
{
    private readonly Terminal _terminal;
    private readonly Catalogue _catalogue;

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Trace files; - reads one from the standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _on = new("--on")
    {
        Description = "The implementation to run them on, instead of the one that each file names.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _json = CommonOptions.Json();

    public ReplayVerb(Terminal terminal, Catalogue catalogue)
    {
        _terminal = terminal;
        _catalogue = catalogue;
        Command = new("replay", "Run traces from files and tell what they show.") { _files, _on, _json };
        Command.SetAction((call, _) => RunAsync(call));
    }

    public System.CommandLine.Command Command { get; }

    public IReadOnlyList<(string Call, string Meaning)> Examples { get; } =
    [
        ("./conformance replay found/2015-f87a8864-I9.trace", "a trace that a run has kept, where it was found"),
        ("./conformance replay found/2015-f87a8864-I9.trace --on reference", "the same trace on another implementation"),
        ("./conformance replay - --on 2015/v4.2 <mail.trace", "a trace from the standard input"),
    ];

    private async Task<int> RunAsync(ParseResult call)
    {
        var json = call.GetValue(_json);
        Runs.RequireWritable(json);
        var on = call.GetValue(_on);

        // All files are read before the first is run: nothing runs when one of them is malformed.
        var documents = new List<(string File, OwnershipDocument Document)>();
        foreach (var file in call.GetValue(_files)!) documents.Add((file, Read(file, await TextOfAsync(file).ConfigureAwait(false))));

        var replays = documents.ConvertAll(read => (read, Target(read.File, read.Document, on)));
        var result = new ReplayRecord { Traces = replays.ConvertAll(replay => Replay(replay.read.File, replay.read.Document, replay.Item2)) };
        ReplayText.Write(result, _terminal.Out);
        Runs.WriteJson(json, () => ResultJson.Of(result));
        return result.Traces.Any(trace => trace.Verdict == VerdictRecord.Violates) ? ExitCode.Violates : ExitCode.Conforms;
    }

    private static OwnershipDocument Read(string file, string text)
    {
        var reader = new OwnershipTraceFile(
            OwnershipMachine.Instance, OwnershipNotation.Instance);
        try
        {
            return reader.Read(text, file == "-" ? "standard input" : file);
        }
        catch (NotationException wrong)
        {
            throw new UsageException(wrong.Message, wrong);
        }
    }

    private static async Task<string> TextOfAsync(string file)
    {
        try
        {
            return file == "-"
                ? await System.Console.In.ReadToEndAsync().ConfigureAwait(false)
                : await File.ReadAllTextAsync(file).ConfigureAwait(false);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: {wrong.Message}", wrong);
        }
    }

    private Sut.Contract.IImplementation Target(string file, OwnershipDocument document, string? on)
    {
        var name = on ?? document.System
            ?? throw new UsageException($"{file} names no system; say --on NAME, e.g. --on reference");
        var implementation = Lookup.Implementation(_catalogue, name);
        return implementation.Platforms.Contains(document.Trace.Boot.Profile.Platform)
            ? implementation
            : throw new UsageException($"{file}: {name} does not implement {document.Trace.Boot.Profile}");
    }

    private static ReplayedRecord Replay(
        string file, OwnershipDocument document, Sut.Contract.IImplementation implementation)
    {
        var subject = Subjects.Of(implementation);
        var storyteller = new OwnershipStoryteller(subject);
        var run = storyteller.Tell(document.Trace);
        var steps = storyteller.Steps.ToList();
        var keys = new List<FailureKey>();
        FailureKey.AddAll(run, keys);
        keys.Sort((a, b) => run.BrokenAt(a.Rule).CompareTo(run.BrokenAt(b.Rule)) is not 0 and var order ? order : a.Rule.CompareTo(b.Rule));
        var replay = $"./conformance replay {file}{(document.System == implementation.Name ? "" : $" --on {implementation.Name}")}";
        return new ReplayedRecord
        {
            File = file,
            Implementation = implementation.Name,
            Verdict = keys.Count > 0 ? VerdictRecord.Violates : VerdictRecord.Conforms,
            RecordedRule = document.Rule,
            Steps = steps,
            // Nothing is known of a written trace but what it shows: not how it was found, nor whether it is minimal.
            Findings = keys.ConvertAll(key => storyteller.Tell(
                new OwnershipFinding(key, document.Trace, RuleSet.None, Found: "", document.Trace.Length), replay) with { Minimality = "" }),
        };
    }
}
