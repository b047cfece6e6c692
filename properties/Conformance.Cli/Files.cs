using System.Text;

namespace Conformance.Cli;

/// <summary>Reads what the caller named, and says in a few words why a file could not be read or written.</summary>
internal static class Files
{
    /// <summary>What names the standard input.</summary>
    public const string StandardInput = "-";

    // A trace has at most 100,000 commands of a few words; what is longer is another kind of file, or has no end.
    private const int LengthMax = 16_000_000;

    // A series of a hundred points is a few megabytes.
    private const int ResultLengthMax = 256_000_000;

    /// <summary>A file as messages name it.</summary>
    public static string Name(string file) => file == StandardInput ? "standard input" : file;

    /// <summary>The text of a trace file, or of the standard input.</summary>
    /// <exception cref="UsageException">There is no such file, or it cannot be a trace.</exception>
    public static Task<string> ReadAsync(string file, TextReader standardInput) =>
        ReadAsync(file, standardInput, "trace", "trace", LengthMax);

    /// <summary>The text of a result's file, or of the standard input.</summary>
    /// <exception cref="UsageException">There is no such file, or it cannot be a result.</exception>
    public static Task<string> ReadResultAsync(string file, TextReader standardInput) =>
        ReadAsync(file, standardInput, "result", "json", ResultLengthMax);

    private static async Task<string> ReadAsync(string file, TextReader standardInput, string what, string ending, int lengthMax)
    {
        if (file.Length == 0) throw new UsageException($"a FILE is empty; name a {what} file, or - for the standard input");
        if (file == StandardInput) return await ReadAllAsync(Name(file), standardInput, what, lengthMax).ConfigureAwait(false);
        if (Directory.Exists(file)) throw new UsageException($"{file}: is a folder; name the files in it, e.g. {file.TrimEnd('/')}/*.{ending}");

        try
        {
            using var reader = new StreamReader(file, Encoding.UTF8);
            return await ReadAllAsync(Name(file), reader, what, lengthMax).ConfigureAwait(false);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: {Why(wrong)}", wrong);
        }
    }

    /// <summary>Why, as a shell would say it.</summary>
    public static string Why(Exception wrong) => wrong switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file",
        UnauthorizedAccessException => "permission denied",
        _ => wrong.Message,
    };

    private static async Task<string> ReadAllAsync(string name, TextReader reader, string what, int lengthMax)
    {
        var text = new StringBuilder();
        var block = new char[32_768];
        int count;
        while ((count = await reader.ReadAsync(block).ConfigureAwait(false)) > 0)
        {
            text.Append(block, 0, count);
            if (text.Length > lengthMax) throw new UsageException($"{name}: is too long for a {what}");
        }

        return text.ToString();
    }
}
