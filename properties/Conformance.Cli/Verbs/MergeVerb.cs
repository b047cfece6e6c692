using System.CommandLine;
using Conformance.Reports;

namespace Conformance.Cli;

/// <summary><c>conformance merge</c>: joins the results of the parts of a check.</summary>
internal sealed class MergeVerb : IVerb
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "The results of all parts, as check --shard I/N --json FILE writes them.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _json = CommonOptions.Json();

    public MergeVerb(Terminal terminal)
    {
        _terminal = terminal;
        Command = new("merge", "Join the results of the parts of a check into the result of the whole.") { _files, _json };
        Command.SetAction((call, _) => RunAsync(call));
    }

    public Command Command { get; }

    public IReadOnlyList<(string Call, string Meaning)> Examples { get; } =
    [
        ("./conformance merge part1.json part2.json", "two parts of a check, made with --shard 1/2 and --shard 2/2"),
        ("./conformance merge part1.json part2.json --json whole.json", "and the result for other programs"),
    ];

    private async Task<int> RunAsync(ParseResult call)
    {
        var json = call.GetValue(_json);
        Runs.RequireWritable(json);
        var parts = new List<(string Name, CheckRecord Check)>();
        foreach (var file in call.GetValue(_files)!) parts.Add((Files.Name(file), await ReadAsync(file).ConfigureAwait(false)));

        var result = Merged(parts);
        _terminal.Tell(result);
        Runs.WriteJson(json, () => ResultJson.Of(result));
        return Runs.CodeOf(result.Verdict, result.Work.Stopped);
    }

    private async Task<CheckRecord> ReadAsync(string file)
    {
        var text = await Files.ReadResultAsync(file, _terminal.In).ConfigureAwait(false);
        try
        {
            return ResultJson.ReadCheck(text);
        }
        catch (Exception wrong) when (wrong is ResultFormatException or System.Text.Json.JsonException)
        {
            throw new UsageException($"{Files.Name(file)}: {wrong.Message}", wrong);
        }
    }

    private static CheckRecord Merged(List<(string Name, CheckRecord Check)> parts)
    {
        try
        {
            return ResultMerge.Of(parts);
        }
        catch (Exception wrong) when (wrong is MergeException or ResultFormatException)
        {
            throw new UsageException(wrong.Message, wrong);
        }
    }
}
