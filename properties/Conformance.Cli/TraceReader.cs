using Conformance.Model.Machines;
using Conformance.Model.Ownership;

namespace Conformance.Cli;

/// <summary>Reads traces from files, and says at which line one is malformed.</summary>
internal static class TraceReader
{
    /// <summary>Reads a file, or the standard input.</summary>
    /// <exception cref="UsageException">There is no such file, or it is malformed.</exception>
    public static async Task<OwnershipDocument> ReadAsync(string file, TextReader standardInput) =>
        Read(Files.Name(file), await Files.ReadAsync(file, standardInput).ConfigureAwait(false));

    /// <summary>Reads a text.</summary>
    /// <exception cref="UsageException">It is malformed.</exception>
    public static OwnershipDocument Read(string name, string text)
    {
        try
        {
            var document = new OwnershipTraceFile(OwnershipMachine.Instance, OwnershipNotation.Instance).Read(text, name);
            RequireRule(name, text, document.Rule);
            return document;
        }
        catch (NotationException wrong)
        {
            throw new UsageException(wrong.Message, wrong) { NamesLine = true };
        }
    }

    /// <summary>The first line that begins with these words, from 1.</summary>
    public static int LineOf(string text, params IReadOnlyList<string> words) => 1 + text.Split('\n')
        .TakeWhile(line => !line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(words.Count).SequenceEqual(words))
        .Count();

    // A rule that there is not is a misspelling, and "it does not break I99" would be no news.
    private static void RequireRule(string name, string text, string? rule)
    {
        if (rule is not null && !Lookup.RuleIds.Contains(rule))
        {
            throw new NotationException($"{name}:{LineOf(text, "rule:")}: {Lookup.Unknown("rule", rule, Lookup.RuleIds, Lookup.RuleIds)}");
        }
    }
}
