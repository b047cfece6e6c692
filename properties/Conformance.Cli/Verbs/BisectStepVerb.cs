using System.CommandLine;
using Conformance.Model.Machines;
using Conformance.Model.Ownership;
using Conformance.Properties;
using Conformance.Sut.Contract;

namespace Conformance.Cli;

/// <summary><c>conformance bisect-step</c>: is the tree that is checked out here good or bad? Says so as <c>git bisect run</c> wants it.</summary>
internal sealed class BisectStepVerb : IVerb
{
    private static readonly (string Name, FailureMode Mode, string Words)[] _hows =
    [
        ("direct", FailureMode.Direct, "directly"),
        ("after", FailureMode.After, "after another rule"),
        ("under-fault", FailureMode.UnderFault, "under an injected fault"),
    ];

    private static readonly string[] _names = [.. _hows.Select(how => how.Name)];

    private readonly Terminal _terminal;

    private readonly Option<string?> _rule = new("--rule")
    {
        Description = "The rule that is looked for; \"list invariants\" shows them. With a trace: the rule that its file names. Any rule otherwise.",
        HelpName = "RULE",
    };

    private readonly Option<FailureMode> _how = new("--how")
    {
        Description = "How a rule must be broken to count: direct, after (another rule was broken), or under-fault (since a fault was injected). Of a trace every way counts.",
        HelpName = "HOW",
        DefaultValueFactory = _ => FailureMode.Direct,
        CustomParser = result =>
        {
            var how = _hows.FirstOrDefault(how => how.Name == result.Tokens[0].Value);
            if (how.Name is null) result.AddError(Lookup.Unknown("way", result.Tokens[0].Value, _names, _names));
            return how.Mode;
        },
    };

    private readonly Option<string?> _trace = new("--trace")
    {
        Description = "Run this trace alone, as an earlier run has kept it. It is looked for by enumeration and at random otherwise.",
        HelpName = "FILE",
    };

    private readonly Option<string> _tree = new("--tree")
    {
        Description = "The tree. Default: the folder that one is in.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => ".",
    };

    private readonly TreeOptions _build = new();
    private readonly Option<string?> _platform = CommonOptions.Platform();
    private readonly Option<ulong> _seed = CommonOptions.Seed();
    private readonly Option<int> _depth = CommonOptions.Depth();
    private readonly Option<int> _tests = CommonOptions.Tests();

    public BisectStepVerb(Terminal terminal)
    {
        _terminal = terminal;
        Command = new(
            "bisect-step",
            "For git bisect run: exit 0 if the tree here is good, 1 if it breaks the rule, 125 if it cannot be judged, and 128 for anything else, which ends the bisection.")
        {
            _rule, _how, _trace, _tree,
        };
        Option[] options = [.. _build.All, _platform, _seed, _depth, _tests];
        foreach (var option in options) Command.Options.Add(option);
        Command.SetAction((call, _) => RunAsync(call));
    }

    public System.CommandLine.Command Command { get; }

    public IReadOnlyList<(string Call, string Meaning)> Examples { get; } =
    [
        ("./conformance bisect-step --rule I9 --build make --exec ./system", "does the tree here break I9? With \"git bisect run\" before it git looks for the patch"),
        ("./conformance bisect-step --trace found/1a2b3c4d5e-I9.trace", "does this trace break the kernel whose tree this is?"),
    ];

    private async Task<int> RunAsync(ParseResult call)
    {
        var document = call.GetValue(_trace) is { } file ? await TraceReader.ReadAsync(file, _terminal.In).ConfigureAwait(false) : null;
        var rule = Lookup.Rule(call.GetValue(_rule)) ?? document?.Rule;
        var platform = Lookup.Platform(call.GetValue(_platform));
        var tree = Path.GetFullPath(call.GetValue(_tree)!);
        if (!Directory.Exists(tree)) throw new UsageException($"--tree {call.GetValue(_tree)}: there is no such folder");

        using var build = _build.Build(call);
        BuiltTree built;
        try
        {
            built = build.Build(tree, _terminal.Interrupted);
        }
        catch (OperationCanceledException) when (_terminal.Interrupted.IsCancellationRequested)
        {
            return Say("stopped", "interrupted while the tree was built", ExitCode.Interrupted);
        }

        if (built.Implementation is not { } implementation) return Say("skip", $"not built: {built.Problem}", ExitCode.NotApplicable);
        if (document is not null) return Replay(implementation, document, rule);

        var budget = CommonOptions.Budget(call, _seed, _depth, _tests);
        return await SearchAsync(implementation, platform, budget, rule, call.GetValue(_how)).ConfigureAwait(false);
    }

    private int Replay(IImplementation implementation, OwnershipDocument document, string? rule)
    {
        if (!implementation.Profiles.Contains(document.Trace.Boot.Profile))
        {
            return Say("skip", $"{implementation.Name} does not implement {document.Trace.Boot.Profile}, which the trace is about", ExitCode.NotApplicable);
        }

        if (implementation.WhyNot(document.Trace.Boot) is { } why) return Say("skip", $"{implementation.Name} cannot be booted as the trace is: {why}", ExitCode.NotApplicable);

        var subject = Subjects.Of(implementation);
        var (run, _) = new OwnershipWritten(subject, document.Trace).Run(rule);
        if (run.Broken.IsEmpty && !Runs.HasAsked(document, run.Executed)) return Say("skip", "no command of the trace makes sense where it stands", ExitCode.NotApplicable);

        var broken = new List<string>();
        for (var rules = run.Broken; !rules.IsEmpty; rules = rules.WithoutFirst()) broken.Add(subject.RuleAt(rules.First).Id);
        if (rule is null ? broken.Count > 0 : broken.Contains(rule)) return Say("bad", $"the trace breaks {rule ?? string.Join(", ", broken)}", ExitCode.Violates);

        return rule is null || IsObserved(subject, rule) ? Say("good", $"the trace breaks {rule ?? "no rule"}{(rule is null ? "" : " not")}", ExitCode.Conforms) : Unseen(rule);
    }

    private async Task<int> SearchAsync(IImplementation implementation, Profile? platform, Budget budget, string? rule, FailureMode how)
    {
        var point = Runs.Point(implementation, implementation.Name, isBase: false, platform);
        var run = new OwnershipRun([point], budget);
        await Progress.RunAsync(
            _terminal,
            "bisect-step",
            progress => Task.Run(() => run.Run(_terminal.Interrupted, CancellationToken.None, progress), CancellationToken.None)).ConfigureAwait(false);
        var found = run.At(point)
            .SelectMany(at => at.Outcome.Found.Values.Select(finding => (Rule: at.Variant.Subject.RuleAt(finding.Key.Rule).Id, at.Variant.Platform, finding.Key.Mode, finding.Trace)))
            .Where(finding => rule is null || finding.Rule == rule)
            .ToList();
        if (found.Where(finding => finding.Mode == how).OrderBy(finding => finding.Trace.Length).Take(1).ToList() is [var worst])
        {
            var words = how == FailureMode.Direct ? "" : $" {Words(how)}";
            return Say("bad", $"{worst.Rule} is broken{words} on {worst.Platform} by: {string.Join("; ", worst.Trace.Commands)}", ExitCode.Violates);
        }

        if (_terminal.Interrupted.IsCancellationRequested) return Say("stopped", "interrupted", ExitCode.Interrupted);
        if (rule is not null && point.Variants.All(variant => !IsObserved(variant.Subject, rule))) return Unseen(rule);
        return Say("good", $"nothing breaks {rule ?? "any rule"}{Otherwise([.. found.Select(finding => finding.Mode)], how)}", ExitCode.Conforms);
    }

    private static string Words(FailureMode how) => _hows.First(one => one.Mode == how).Words;

    // A rule that is broken in another way all along would make every tree bad; but who looks for that should know.
    private static string Otherwise(HashSet<FailureMode> broken, FailureMode how)
    {
        var ways = _hows.Where(one => broken.Contains(one.Mode)).ToList();
        return ways.Count == 0 ? "" : $" {Words(how)}; {string.Join(", ", ways.Select(one => $"{one.Words} it is broken: --how {one.Name}"))}";
    }

    private int Unseen(string rule) => Say("skip", $"{rule} cannot be judged: the program does not show what it needs", ExitCode.NotApplicable);

    private static bool IsObserved(OwnershipSubject subject, string rule) =>
        rule == Rule.Agreement.Id || Enumerable.Range(0, subject.AgreementIndex).Any(at => subject.RuleAt(at).Id == rule && subject.Observed.Contains(at));

    private int Say(string word, string why, int code)
    {
        Paper.Write(_terminal.Out, "", $"{word}: {why}", indent: 2);
        return code;
    }
}
