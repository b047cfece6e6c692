namespace Conformance.Properties;

/// <summary>The folder in which failing traces are kept, so that they can be replayed, quoted and sent.</summary>
/// <remarks>A folder that cannot be written never changes a verdict: the run goes on and says so once.</remarks>
public sealed class FoundFolder
{
    internal const string Pattern = "*.trace";

    private readonly string? _path;

    /// <summary>Keeps traces in a folder.</summary>
    /// <param name="path">The folder, made when the first trace comes; null: traces are not kept.</param>
    public FoundFolder(string? path) => _path = path;

    /// <summary>Why traces could not be kept; null: they were.</summary>
    public string? Problem { get; private set; }

    /// <summary>The names of the files in it now; none where it cannot be read.</summary>
    public IReadOnlyList<string> Names()
    {
        string[] names = [];
        if (Directory.Exists(_path)) Failure(() => names = [.. Directory.GetFiles(_path, Pattern).Select(file => Path.GetFileName(file))]);
        return names;
    }

    /// <summary>Writes a trace, whole or not at all.</summary>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The path to replay it by.</returns>
    public string Keep(string name, string text)
    {
        var file = Path.Combine(_path ?? "found", FileName(name) + ".trace");
        if (_path is null || Problem is not null) return file;

        var temporary = $"{file}.{Environment.ProcessId}.tmp";
        Problem = Failure(() =>
        {
            Directory.CreateDirectory(_path);
            File.WriteAllText(temporary, text);
            File.Move(temporary, file, overwrite: true);
        });
        if (Problem is not null) Failure(() => File.Delete(temporary));
        return file;
    }

    // A path may also be no path at all: empty, say.
    private string? Failure(Action write)
    {
        try
        {
            write();
            return null;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"traces are not kept in \"{_path}\": {wrong.Message}";
        }
    }

    // An implementation's name may hold what a file's name must not.
    private static string FileName(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '-'));
}
