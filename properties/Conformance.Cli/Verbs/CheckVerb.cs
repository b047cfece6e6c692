using System.CommandLine;
using Conformance.Properties;
using Conformance.Reports;
using Conformance.Sut;

namespace Conformance.Cli;

/// <summary><c>conformance check</c>: does this implementation obey the protocol?</summary>
internal sealed class CheckVerb : IVerb
{
    private readonly Terminal _terminal;
    private readonly Catalogue _catalogue;
    private readonly Runs _runs;

    private readonly Argument<string> _name = new("NAME") { Description = "The implementation, as ./conformance list implementations has it." };
    private readonly Option<string?> _platform = CommonOptions.Platform();
    private readonly Option<ulong> _seed = CommonOptions.Seed();
    private readonly Option<int> _depth = CommonOptions.Depth();
    private readonly Option<int> _tests = CommonOptions.Tests();
    private readonly Option<TimeSpan?> _time = CommonOptions.Time("Run random traces for this long instead: 30s, 5m, 2h.");
    private readonly Option<bool> _prove = CommonOptions.Prove();
    private readonly Option<bool> _keepGoing = new("--keep-going")
    {
        Description = "Shrink and tell every failure that can be told from others (by rule, kind of command, fields), not the simplest of each rule alone.",
    };

    private readonly Option<CoverageTarget[]> _cover = new("--cover")
    {
        Description = "Fail unless so much was gone through: transitions=100%, rules=90%, pairs=200, states=5000. May be given more than once.",
        HelpName = "WHAT=N",
        CustomParser = result =>
        {
            var targets = result.Tokens.Select(token => CoverageTarget.Parse(token.Value)).ToArray();
            if (targets.Contains(null))
            {
                result.AddError($"--cover {result.Tokens[^1].Value}: {string.Join(", ", CoverageTarget.Possible)} with a number, e.g. --cover transitions=100%");
            }

            return [.. targets.OfType<CoverageTarget>()];
        },
    };

    private readonly Option<Shard?> _shard = new("--shard")
    {
        Description = "Run one part of the check, the Ith of N; merge joins their results.",
        HelpName = "I/N",
        CustomParser = result =>
        {
            var shard = Shard.Parse(result.Tokens[0].Value);
            if (shard is null) result.AddError($"--shard {result.Tokens[0].Value}: part and number of parts are needed, e.g. --shard 1/4");
            return shard;
        },
    };

    private readonly Option<string?> _resume = new("--resume")
    {
        Description = "Keep what is done in this file, and go on from there when the same call is made again.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _json = CommonOptions.Json();
    private readonly Option<string> _found = CommonOptions.Found();

    public CheckVerb(Terminal terminal, Catalogue catalogue, Runs runs)
    {
        _terminal = terminal;
        _catalogue = catalogue;
        _runs = runs;
        Command = new("check", "Check whether an implementation obeys the protocol.")
        {
            _name, _platform, _seed, _depth, _tests, _time, _prove, _keepGoing, _cover, _shard, _resume, _json, _found,
        };
        Command.Validators.Add(call =>
        {
            if (call.Gives(_tests) && call.Gives(_time))
            {
                call.AddError("--tests and --time exclude each other: give one of them");
            }

            if (call.Gives(_shard) && call.Gives(_resume))
            {
                call.AddError("--shard and --resume exclude each other: a check that can be resumed is run in parts of its own");
            }

            if (call.GetResult(_resume) is not null && call.GetValue(_resume) == call.GetValue(_json))
            {
                call.AddError("--resume and --json name one file: the result would replace what is to be gone on with");
            }

            foreach (var part in (Option[])[_shard, _resume])
            {
                foreach (var option in (Option[])[_time, _keepGoing, _cover])
                {
                    if (!call.Gives(part) || !call.Gives(option)) continue;

                    call.AddError($"{part.Name} and {option.Name} exclude each other: what a part would say to it is not true of the whole");
                }
            }
        });
        Command.SetAction((call, _) => RunAsync(call));
    }

    public Command Command { get; }

    public IReadOnlyList<(string Call, string Meaning)> Examples { get; } =
    [
        ("./conformance check reference", "the implementation that conforms"),
        ("./conformance check 2015/f87a8864 --platform ioda2", "the seed patch as merged, on one platform"),
        ("./conformance check reference --cover transitions=100%", "fails if a command was never carried out or never refused"),
        ("./conformance check 2015/v4.1 --keep-going", "every failure that can be told from others"),
        ("./conformance check reference --shard 1/2 --json part1.json", "one of two halves, for merge"),
        ("./conformance check reference --depth 5 --resume check.json", "an hour that may be interrupted: the same call goes on"),
        ("./conformance check reference --depth 5 --time 30s", "deeper, then at random for half a minute"),
        ("./conformance check \"exec:python3 sut/exec/example.py\" --depth 3", "a program of your own: sut/exec/README.md"),
    ];

    private async Task<int> RunAsync(ParseResult call)
    {
        var implementation = Lookup.Implementation(_catalogue, call.GetValue(_name)!);
        var platform = Lookup.Platform(call.GetValue(_platform));
        var json = call.GetValue(_json);
        Runs.RequireWritable(json, call.GetValue(_found));
        var point = Runs.Point(implementation, implementation.Name, isBase: false, platform);
        var time = call.GetValue(_time);
        var budget = CommonOptions.Budget(call, _seed, _depth, _tests, isTimed: time is not null) with
        {
            Prove = call.GetValue(_prove) ? true : null,
            KeepGoing = call.GetValue(_keepGoing),
            Shard = call.GetValue(_shard),
        };

        var found = call.GetValue(_found);
        var folder = Runs.Folder(found);
        var resume = call.GetValue(_resume);
        if (resume is not null && ResultFile.Problem(resume) is { } problem) throw new UsageException($"--resume: {problem}");

        var resumable = resume is null ? null : new ResumableCheck(
            resume,
            OwnershipCheckTelling.Identity(point, budget with { Shard = new(1, ResumableCheck.PartCount) }),
            folder,
            (shard, kept) => CheckAsync(budget with { Shard = shard }, kept));
        var result = await (resumable?.RunAsync() ?? CheckAsync(budget)).ConfigureAwait(false);
        var stopped = result.Work.Stopped;

        _terminal.Tell(result);
        Runs.WriteJson(json, () => ResultJson.Of(result));
        _runs.TellProblem(folder.Problem);
        _runs.TellProblem(resumable?.Problem);
        return stopped is null && result.Missed.Count > 0 ? ExitCode.Violates : CodeOf(result);

        // Traces that were kept are run once, whatever part comes first.
        async Task<CheckRecord> CheckAsync(Budget part, IReadOnlyList<string>? only = null)
        {
            var kept = part.Shard is null or { Index: 1 } ? found : null;
            var what = $"check {implementation.Name}{(part.Shard is { } shard ? $", part {shard.Index} of {shard.Count}" : "")}";
            var (run, why) = await _runs.RunAsync(what, [point], part, time, kept, only).ConfigureAwait(false);

            // The same call goes on with a part from its beginning: what of it was kept now would take the names of what it finds then.
            var keeps = resume is not null && why is not null ? FoundFolder.None : folder;
            return OwnershipCheckTelling.Record(run, implementation.Source, keeps, part, why, call.GetValue(_cover));
        }
    }

    // That a part has nothing to do is no fault of it; but it is no pass either, and a whole without a command is a failure.
    private static int CodeOf(CheckRecord result) => result is { Verdict: VerdictRecord.Inconclusive, Shard: not null, Work: { Stopped: null, Commands: 0 } }
        ? ExitCode.NotApplicable
        : Runs.CodeOf(result.Verdict, result.Work.Stopped);
}
