using System.Text;

namespace Conformance.Cli;

/// <summary>Lays out help and complaints in the columns that a mail can quote.</summary>
internal static class Paper
{
    private const int Width = 72;

    /// <summary>Writes a text behind a prefix; further lines stand under its first word. A longer word is left whole.</summary>
    public static void Write(TextWriter writer, string prefix, string text, int? indent = null)
    {
        var margin = new string(' ', indent ?? prefix.Length);
        var line = new StringBuilder(prefix);
        var isFirst = true;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isFirst && line.Length + 1 + word.Length > Width)
            {
                writer.WriteLine(line.ToString());
                line.Clear().Append(margin);
                isFirst = true;
            }

            if (!isFirst) line.Append(' ');
            line.Append(word);
            isFirst = false;
        }

        writer.WriteLine(line.ToString().TrimEnd());
    }

    /// <summary>
    /// Writes what went wrong, each line of it wrapped. A file that is quoted may hold terminal escapes; spelled out they
    /// can neither colour nor clear a screen.
    /// </summary>
    public static void Complain(TextWriter writer, string message)
    {
        foreach (var line in message.Split('\n')) Write(writer, "", string.Concat(line.Select(Visible)), indent: 2);
    }

    private static string Visible(char letter) => char.IsControl(letter) ? $"\\x{(int)letter:x2}" : $"{letter}";
}
