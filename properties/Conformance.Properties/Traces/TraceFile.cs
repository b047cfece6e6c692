using System.Text;
using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>Reads and writes traces as text that a person can write and quote in a mail.</summary>
/// <remarks>
/// Header lines (<c>key: value</c>) first, then one command a line; <c>#</c> begins a comment. Seeds are provenance; the
/// trace is the truth.
/// </remarks>
public sealed class TraceFile<TBoot, TState, TCommand, TAnswer, TObservation>(
    IMachine<TBoot, TState, TCommand, TAnswer, TObservation> machine,
    INotation<TBoot, TState, TCommand, TAnswer, TObservation> notation)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    // What a line may hold: a trace is written by people, and a file of another kind should be refused early.
    private const int LineLengthMax = 4_096;
    private const int CommandCountMax = 100_000;

    private static readonly string[] _keys = ["machine", "boot", "system", "rule", "found"];

    /// <summary>Writes a trace.</summary>
    /// <param name="document">The trace.</param>
    /// <param name="found">How it was found, for a reader.</param>
    public string Write(TraceDocument<TBoot, TCommand> document, string found)
    {
        var text = new StringBuilder();
        text.Append("# A line is a command; '#' begins a comment.\n");
        text.Append($"machine: {machine.Name}\n");
        text.Append($"boot: {notation.Spell(document.Trace.Boot)}\n");
        if (document.System is { } system) text.Append($"system: {system}\n");
        if (document.Rule is { } rule) text.Append($"rule: {rule}\n");
        text.Append($"found: {found}\n\n");
        foreach (var command in document.Trace.Commands) text.Append($"{notation.Spell(command)}\n");
        return text.ToString();
    }

    /// <summary>Reads a trace.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="NotationException">The line, what is wrong in it, and the corrected call.</exception>
    public TraceDocument<TBoot, TCommand> Read(string text, string name)
    {
        var header = new Dictionary<string, string>();
        var commands = new List<TCommand>();
        TBoot? boot = default;
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = WithoutComment(raw).Trim();
            if (line.Length == 0) continue;

            try
            {
                if (line.Length > LineLengthMax) throw new NotationException($"a line has at most {LineLengthMax} characters");
                if (commands.Count == 0 && TryHeader(line, header, out var key))
                {
                    if (key == "boot") boot = notation.ParseBoot(header[key]);
                    continue;
                }

                if (!header.ContainsKey("boot")) throw new NotationException(MissingBoot());
                if (commands.Count == CommandCountMax) throw new NotationException($"a trace has at most {CommandCountMax} commands");
                commands.Add(notation.ParseCommand(boot!, line));
            }
            catch (NotationException wrong)
            {
                throw new NotationException($"{name}:{number}: {wrong.Message}", wrong);
            }
        }

        if (!header.ContainsKey("boot")) throw new NotationException($"{name}:{number}: {MissingBoot()}");
        return new(new(boot!, commands), header.GetValueOrDefault("system"), header.GetValueOrDefault("rule"));
    }

    /// <summary>What tells a trace from others. Two that differ in nothing but names, comments and how they were found are one.</summary>
    public string Identity(TraceDocument<TBoot, TCommand> document) =>
        Write(document with { Trace = document.Trace with { Commands = machine.Rename(document.Trace.Commands) } }, found: "");

    /// <summary>What tells the trace in a text from others; null: it is none of this machine, or cannot be read.</summary>
    public string? Identity(string text)
    {
        try
        {
            return Identity(Read(text, name: ""));
        }
        catch (NotationException)
        {
            return null;
        }
    }

    private static string WithoutComment(string line) =>
        line.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? line[..at] : line;

    private static string MissingBoot() => "there is no boot line; write e.g. \"boot: platform=ioda2 groups=1 devices=1\"";

    private bool TryHeader(string line, Dictionary<string, string> header, out string key)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        key = line[..Math.Max(0, colon)].Trim();
        if (colon < 0) return false;

        if (!_keys.Contains(key)) throw new NotationException($"unknown header \"{key}\". {Nearest.Suggest(key, _keys)}");
        if (!header.TryAdd(key, line[(colon + 1)..].Trim())) throw new NotationException($"a second \"{key}:\" line");
        if (key == "machine" && header[key] != machine.Name)
        {
            throw new NotationException($"this is a trace of the machine \"{header[key]}\", not of \"{machine.Name}\"");
        }

        return true;
    }
}
