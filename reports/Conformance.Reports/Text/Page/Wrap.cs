namespace Conformance.Reports;

/// <summary>Breaks a sentence into lines, at its spaces.</summary>
internal static class Wrap
{
    /// <summary>Lines of at most so many columns; a longer word is cut.</summary>
    public static IReadOnlyList<string> Sentence(string text, int width) =>
        Fill(Words(Plain.Of(text)).SelectMany(word => Cut(word, width)), width);

    /// <summary>Lines that a shell joins again; a longer word is left whole, since half a word cannot be pasted.</summary>
    public static IReadOnlyList<string> Call(string text, int width)
    {
        var lines = Fill(Words(Plain.Of(text)), width - Continued.Length);
        return [.. lines.Select((line, index) => index < lines.Count - 1 ? line + Continued : line)];
    }

    /// <summary>Items side by side; none is broken unless it is longer than a line.</summary>
    public static IReadOnlyList<string> Items(IEnumerable<string> items, int width) =>
        Fill(items.SelectMany(item => Cut(Plain.Of(item), width)), width, between: "   ");

    private const string Continued = " \\";

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Cut(string word, int width) =>
        word.Chunk(width).Select(piece => new string(piece));

    private static List<string> Fill(IEnumerable<string> words, int width, string between = " ")
    {
        List<string> lines = [];
        foreach (var word in words)
        {
            if (lines.Count > 0 && lines[^1].Length + between.Length + word.Length <= width) lines[^1] += between + word;
            else lines.Add(word);
        }

        return lines;
    }
}
