using System.CommandLine;
using Conformance.Reports;

namespace Conformance.Cli;

/// <summary><c>conformance report</c>: tells saved results again, in the formats of mail, CI and reproducers.</summary>
internal sealed class ReportVerb : IVerb
{
    private readonly Terminal _terminal;
    private readonly IReadOnlyList<ReportFormat> _formats = ReportFormat.All();

    private readonly Argument<string[]> _files = new("RESULT")
    {
        Description = "Results that a verb has written with --json; - reads one from the standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _github = new("--github") { Description = "Print GitHub workflow commands: an annotation for each problem." };
    private readonly Option<bool> _mail = new("--mail") { Description = "Print a block for a mail: the trace, five lines of verdict, and tags to fill in." };
    private readonly Option<string?> _traces = new("--traces") { Description = "Write each trace as a file into this folder.", HelpName = "FOLDER" };
    private readonly Option<string?> _rule = new("--rule") { Description = "Mail and reproduce the traces of this rule alone.", HelpName = "ID" };
    private readonly Option<string?> _against = new("--against")
    {
        Description = "Compare with this earlier result: what is new, mended, still there. Exits with 1 if something is new.",
        HelpName = "BASE",
    };

    public ReportVerb(Terminal terminal)
    {
        _terminal = terminal;
        Command = new("report", "Tell saved results again: for a browser, for CI systems, for mail, as programs that reproduce. Runs nothing.") { _files };
        foreach (var format in _formats) Command.Options.Add(format.Option);
        foreach (var option in (Option[])[_github, _mail, _traces, _rule, _against]) Command.Options.Add(option);
        Command.SetAction((call, _) => RunAsync(call));
    }

    public Command Command { get; }

    public IReadOnlyList<(string Call, string Meaning)> Examples { get; } =
    [
        ("./conformance report result.json", "the page that the run printed"),
        ("./conformance report result.json --html result.html", "a page for a browser, to step through what was found"),
        ("./conformance report result.json --mail --rule I9", "a block to paste into a review"),
        ("./conformance report result.json --junit junit.xml --sarif ci.sarif", "for a CI system"),
        ("./conformance report result.json --against base.json", "what is new since then"),
        ("./conformance report result.json --c reproducer.c --traces found", "programs and traces to run again"),
    ];

    private async Task<int> RunAsync(ParseResult call)
    {
        // What cannot be written is said before anything is read.
        var outputs = new Outputs();
        foreach (var format in _formats) outputs.Require(format.Option.Name, call.GetValue(format.Option));
        var folder = call.GetValue(_traces);
        Outputs.RequireFolder(_traces.Name, folder);

        var results = new List<IResult>();
        foreach (var file in call.GetValue(_files)!) results.Add(await ReadAsync(file).ConfigureAwait(false));
        var shown = Narrowed(results, call.GetValue(_rule));
        var comparison = call.GetValue(_against) is { } earlier ? Compared(results, await ReadAsync(earlier).ConfigureAwait(false)) : null;

        foreach (var format in _formats)
        {
            if (call.GetValue(format.Option) is { } file) outputs.Add(format.Option.Name, file, format.Text(format.IsOfTraces ? shown : results));
        }

        if (folder is not null)
        {
            foreach (var (name, text) in TraceText.Files(shown)) outputs.Add(_traces.Name, Path.Combine(folder, name), text);
        }

        outputs.Write();
        Print(call, results, shown, comparison, outputs);
        return comparison is { New.Count: 0, Open.Count: 0 } or null ? ExitCode.Conforms : ExitCode.Violates;
    }

    private void Print(ParseResult call, List<IResult> results, List<IResult> shown, Comparison? comparison, Outputs outputs)
    {
        var isAsked = false;
        if (call.GetValue(_mail)) Printed(() => MailBlock.Write(shown, _terminal.Out));
        if (call.GetValue(_github)) Printed(() => GitHub.Write(results, _terminal.Out));
        if (comparison is not null) Printed(() => ComparisonText.Write(comparison, _terminal.Out));
        foreach (var line in isAsked ? [] : outputs.Names) Printed(() => _terminal.Out.WriteLine(line));
        if (!isAsked) PrintPages(results);

        void Printed(Action write)
        {
            isAsked = true;
            write();
        }
    }

    private void PrintPages(List<IResult> results)
    {
        for (var at = 0; at < results.Count; at++)
        {
            if (at > 0) _terminal.Out.WriteLine();
            _terminal.Tell(results[at]);
        }
    }

    private async Task<IResult> ReadAsync(string file)
    {
        var text = await Files.ReadResultAsync(file, _terminal.In).ConfigureAwait(false);
        try
        {
            return ResultJson.Read(text);
        }
        catch (ResultFormatException wrong)
        {
            throw new UsageException($"{Files.Name(file)}: {wrong.Message}", wrong);
        }
    }

    private static List<IResult> Narrowed(List<IResult> results, string? rule)
    {
        if (rule is null) return results;

        var found = OneRule.Found(results);
        return found.Contains(rule)
            ? results.ConvertAll(result => OneRule.Of(result, rule))
            : throw new UsageException(found.Count == 0 ? $"--rule {rule}: no trace breaks a rule here" : Lookup.Unknown("finding", rule, found, found, "here"));
    }

    private static Comparison Compared(List<IResult> results, IResult earlier) => results is [var only] && only.GetType() == earlier.GetType()
        ? Comparison.Of(results, [earlier])
        : throw new UsageException(
            results.Count == 1
                ? $"--against: {earlier.Schema} is compared with its own kind, not with {results[0].Schema}"
                : $"--against compares one result with one; {results.Count} are given");
}
