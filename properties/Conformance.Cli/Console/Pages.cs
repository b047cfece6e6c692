using Conformance.Reports;

namespace Conformance.Cli;

/// <summary>Tells a result on the standard output: as loud as asked for, in colours on a terminal, and ending in what fits a screen.</summary>
internal static class Pages
{
    // A terminal of 24 lines, less the prompt that comes back.
    private const int ScreenLineCount = 23;

    private const string Green = "\x1b[32m";
    private const string Red = "\x1b[31m";
    private const string Plain = "\x1b[0m";

    /// <summary>Tells it.</summary>
    public static void Tell(this Terminal terminal, IResult result)
    {
        if (terminal.Volume == Volume.Quiet)
        {
            SummaryText.WriteVerdict(result, terminal.Out);
            return;
        }

        var lines = Lines(ResultText.Write, result);
        if (terminal.IsScreen && lines.Count > ScreenLineCount) lines.AddRange(["", .. Lines((it, writer) => SummaryText.Write(it, writer), result)]);
        foreach (var line in lines) terminal.Out.WriteLine(terminal is { IsScreen: true, HasColours: true } ? Painted(line) : line);
    }

    private static List<string> Lines(Action<IResult, TextWriter> write, IResult result)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(result, writer);
        return [.. writer.ToString().TrimEnd('\n').Split('\n')];
    }

    // What should be and what is: the two lines that the eye looks for. The page itself is plain, since it is quoted.
    private static string Painted(string line) => line.TrimStart() switch
    {
        var text when text.StartsWith("Expected: ", StringComparison.Ordinal) => $"{Green}{line}{Plain}",
        var text when text.StartsWith("Actual:   ", StringComparison.Ordinal) => $"{Red}{line}{Plain}",
        _ => line,
    };
}
