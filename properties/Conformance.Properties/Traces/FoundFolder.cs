namespace Conformance.Properties;

/// <summary>The folder in which failing traces are kept, so that they can be replayed, quoted and sent.</summary>
/// <remarks>
/// What is in it is never replaced, whoever wrote it: a trace that is there already is not written again, and one whose name
/// is taken gets the next. A folder that cannot be written never changes a verdict: the run goes on and says so once.
/// </remarks>
public sealed class FoundFolder
{
    internal const string Ending = ".trace";

    // A trace has at most 100,000 commands of a few words; what is longer is another kind of file.
    private const long LengthMax = 16_000_000;

    private readonly string? _path;
    private readonly Func<string, string?> _identity;

    private Dictionary<string, string>? _held; // By what tells a trace from others: the file's name.

    /// <summary>Keeps traces in a folder.</summary>
    /// <param name="path">The folder, made when the first trace comes; null: traces are not kept.</param>
    /// <param name="identity">What tells the trace in a text from others; null: the text is no trace that can be read here.</param>
    public FoundFolder(string? path, Func<string, string?> identity)
    {
        _path = path;
        _identity = identity;
    }

    /// <summary>Where no trace is kept.</summary>
    public static FoundFolder None { get; } = new(path: null, _ => null);

    /// <summary>Why traces could not be kept; null: they were.</summary>
    public string? Problem { get; private set; }

    /// <summary>The names of the files in it now; none where it cannot be read.</summary>
    public IReadOnlyList<string> Names()
    {
        IReadOnlyList<string> names = [];
        if (_path is not null) Failure(() => names = Names(_path));
        return names;
    }

    /// <summary>Keeps a trace, unless it is there already.</summary>
    /// <param name="name">The file's name without its ending; the next free one is taken where another trace has it.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The path to replay it by; null: it is in no file.</returns>
    public string? Keep(string name, string text)
    {
        if (_path is null) return null;

        var identity = _identity(text) ?? text;
        _held ??= Read();
        if (_held.GetValueOrDefault(identity) is { } there && File.Exists(Path.Combine(_path, there))) return Path.Combine(_path, there);
        if (Problem is not null) return null;

        _held.Remove(identity);
        Problem = Failure(() => _held[identity] = Write(FileName(name), text, identity));
        return _held.TryGetValue(identity, out var file) ? Path.Combine(_path, file) : null;
    }

    /// <summary>The names of the traces in a folder, in order; none where there is no folder.</summary>
    internal static IReadOnlyList<string> Names(string folder) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, $"*{Ending}").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).Select(name => name + Ending)]
        : [];

    /// <summary>The text of a file; null: it is too long for a trace.</summary>
    internal static string? Text(string file) => new FileInfo(file).Length <= LengthMax ? File.ReadAllText(file) : null;

    // Once: what this run adds is noted as it is written. Of several files with one trace the first is named.
    private Dictionary<string, string> Read()
    {
        var held = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Names())
        {
            if (IdentityOf(name) is { } identity) held.TryAdd(identity, name);
        }

        return held;
    }

    private string Write(string name, string text, string identity)
    {
        Directory.CreateDirectory(_path!);

        // The one who took a name meanwhile may be another run, which has found the same.
        return NewFile.Names(name, Ending)
            .First(file => NewFile.TryWrite(Path.Combine(_path!, file), text) || IdentityOf(file) == identity);
    }

    private string? IdentityOf(string name)
    {
        string? identity = null;
        Failure(() => identity = Text(Path.Combine(_path!, name)) is { } text ? _identity(text) : null);
        return identity;
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
            return $"traces are not kept in \"{_path}\", and those without a call to replay them are in no file: {wrong.Message}";
        }
    }

    // An implementation's name may hold what a file's name must not.
    private static string FileName(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '-'));
}
