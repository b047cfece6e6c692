using System.CommandLine;
using Conformance.Model.Machines;
using Conformance.Model.Ownership;
using Conformance.Properties;
using Conformance.Reports;
using Conformance.Sut;
using Conformance.Sut.Contract;

namespace Conformance.Cli;

/// <summary><c>conformance replay</c>: runs traces from files.</summary>
internal sealed class ReplayVerb : IVerb
{
    private readonly Terminal _terminal;
    private readonly Catalogue _catalogue;

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Trace files, or folders of them; - reads one from the standard input.",
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
        ("./conformance replay found", "all traces of a folder; one that cannot be read is skipped, with the reason"),
        ("./conformance replay - --on 2015/v4.2 <mail.trace", "a trace from the standard input"),
    ];

    private async Task<int> RunAsync(ParseResult call)
    {
        var json = call.GetValue(_json);
        Runs.RequireWritable(json);
        var on = call.GetValue(_on);

        // All files are read before the first is run: nothing runs when one of them is malformed.
        var replays = new List<(string File, OwnershipDocument Document, IImplementation Implementation)>();
        foreach (var file in call.GetValue(_files)!)
        {
            if (Directory.Exists(file)) await AddFolderAsync(file, on, replays).ConfigureAwait(false);
            else await AddAsync(file, on, replays).ConfigureAwait(false);
        }

        var result = new ReplayRecord
        {
            Traces = replays.ConvertAll(replay => Replay(replay.File, replay.Document, replay.Implementation)),
            Chart = OwnershipStoryteller.Chart(OwnershipNotation.Instance),
        };
        _terminal.Tell(result);
        Runs.WriteJson(json, () => ResultJson.Of(result));
        if (result.Traces.Any(trace => trace.Verdict == VerdictRecord.Violates)) return ExitCode.Violates;
        return result.Traces.Any(trace => trace.Verdict == VerdictRecord.Inconclusive) ? ExitCode.NotApplicable : ExitCode.Conforms;
    }

    private async Task AddAsync(string file, string? on, List<(string, OwnershipDocument, IImplementation)> replays)
    {
        var text = await Files.ReadAsync(file, _terminal.In).ConfigureAwait(false);
        var document = TraceReader.Read(Files.Name(file), text);
        var implementation = Target(Files.Name(file), text, document, on);
        RequireWorld(Files.Name(file), text, document, implementation);
        RequireSites(Files.Name(file), text, document, implementation);
        replays.Add((file, document, implementation));
    }

    // A folder may hold traces of other machines and versions: nobody named them.
    private async Task AddFolderAsync(string folder, string? on, List<(string, OwnershipDocument, IImplementation)> replays)
    {
        var before = replays.Count;
        foreach (var file in Directory.GetFiles(folder, "*.trace").Order(StringComparer.Ordinal))
        {
            try
            {
                await AddAsync(file, on, replays).ConfigureAwait(false);
            }
            catch (UsageException wrong)
            {
                Paper.Complain(_terminal.Error, $"skipped: {wrong.Message}");
            }
        }

        if (replays.Count == before) throw new UsageException($"{folder}: there is no trace in it that can be replayed here; name a file that ends in .trace");
    }

    private static void RequireWorld(string name, string text, OwnershipDocument document, IImplementation implementation)
    {
        if (implementation.WhyNot(document.Trace.Boot) is not { } why) return;

        throw new UsageException($"{name}:{TraceReader.LineOf(text, "boot:")}: {implementation.Name} cannot be booted so: {why}") { NamesLine = true };
    }

    // Where the system has no such site the fault would never strike, and the trace would pass for want of it.
    private static void RequireSites(string name, string text, OwnershipDocument document, IImplementation implementation)
    {
        foreach (var arm in document.Trace.Commands.OfType<FailNext>())
        {
            if (implementation.FaultSites.Contains(arm.Site)) continue;

            var sites = implementation.FaultSites.Select(site => new FailNext(site)).ToList();
            var instead = sites.Count == 0
                ? "it has none: leave the line out"
                : $"it has {string.Join(", ", sites.Select(site => FaultSites.Name(site.Site)))}; write e.g. \"{sites[0]}\"";
            throw new UsageException($"{name}:{TraceReader.LineOf(text, arm.Word, FaultSites.Name(arm.Site))}: {implementation.Name} has no place \"{FaultSites.Name(arm.Site)}\" to fail at; {instead}")
            {
                NamesLine = true,
            };
        }
    }

    private IImplementation Target(string name, string text, OwnershipDocument document, string? on)
    {
        var system = on ?? document.System
            ?? throw new UsageException($"{name} names no system; say --on NAME, e.g. --on reference");
        try
        {
            var implementation = Lookup.Implementation(_catalogue, system);
            return implementation.Profiles.Contains(document.Trace.Boot.Profile)
                ? implementation
                : throw new UsageException($"{(on is null ? "" : $"{name}: ")}{system} does not implement {document.Trace.Boot.Profile}");
        }
        catch (UsageException wrong) when (on is null)
        {
            throw new UsageException($"{name}:{TraceReader.LineOf(text, "system:")}: {wrong.Message}", wrong) { NamesLine = true };
        }
    }

    private static ReplayedRecord Replay(string file, OwnershipDocument document, IImplementation implementation)
    {
        var subject = Subjects.Of(implementation);
        var telling = new OwnershipWritten(subject, document.Trace);
        var (run, steps) = telling.Run();

        // In the order in which they broke; of those that broke together, the one that the file is about first.
        List<FailureKey> keys = [.. telling.Failures
            .OrderBy(key => run.BrokenAt(key.Rule))
            .ThenByDescending(key => subject.RuleAt(key.Rule).Id == document.Rule)
            .ThenBy(key => key.Rule)];
        var replay = $"./conformance replay {file}{(document.System == implementation.Name ? "" : $" --on {Quoted(implementation.Name)}")}";
        return new ReplayedRecord
        {
            File = Files.Name(file),
            Implementation = implementation.Name,
            Verdict = keys.Count > 0 ? VerdictRecord.Violates : Runs.HasAsked(document, run.Executed) ? VerdictRecord.Conforms : VerdictRecord.Inconclusive,
            RecordedRule = document.Rule,
            Steps = steps,
            PassedOver = PassedOver(document.Trace.Commands, run.Executed),
            Findings = keys.ConvertAll(key => telling.Tell(key, replay)),
        };
    }

    // What was executed is what was written, in its order, less what made no sense where it stood.
    private static List<string> PassedOver(IReadOnlyList<Model.Ownership.Command> written, IReadOnlyList<Model.Ownership.Command> executed)
    {
        var passed = new List<string>();
        var at = 0;
        foreach (var command in written)
        {
            if (at < executed.Count && executed[at] == command) at++;
            else passed.Add(command.ToString());
        }

        return passed;
    }

    // A name that holds a command has spaces, and a shell would take it apart.
    private static string Quoted(string name) => name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name;
}
