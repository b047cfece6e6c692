using Conformance.Reports;

namespace Conformance.Cli;

/// <summary>The files that a call writes: asked for before anything runs, and written when all of their texts are there.</summary>
internal sealed class Outputs
{
    private readonly List<(string Option, string File)> _files = [];
    private readonly List<(string Option, string File, string Text)> _texts = [];

    /// <summary>Refuses a file that could not be written later.</summary>
    /// <exception cref="UsageException">It could not, or another option names it too.</exception>
    public void Require(string option, string? file)
    {
        if (file is null) return;
        if (file == Files.StandardInput) throw new UsageException($"{option} -: name a file; /dev/stdout is the standard output");
        if (ResultFile.Problem(file) is { } problem) throw new UsageException($"{option}: {problem}");
        if (_files.Find(other => Path.GetFullPath(other.File) == Path.GetFullPath(file)) is { Option: { } other } && !file.StartsWith("/dev/", StringComparison.Ordinal))
            throw new UsageException($"{other} and {option} name one file, {file}; give each its own");
        _files.Add((option, file));
    }

    /// <summary>Refuses a folder in which no file could be written later; makes it where it is missing.</summary>
    /// <exception cref="UsageException">It could not.</exception>
    public static void RequireFolder(string option, string? folder)
    {
        if (folder is null) return;
        if (folder.Length == 0) throw new UsageException($"{option} needs the name of a folder, e.g. {option} found");

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{option}: cannot make the folder {folder}: {Files.Why(wrong)}", wrong);
        }

        if (ResultFile.Problem(Path.Combine(folder, "probe")) is { } problem) throw new UsageException($"{option}: {problem}");
    }

    /// <summary>Keeps a text for its file.</summary>
    public void Add(string option, string file, string text) => _texts.Add((option, file, text));

    /// <summary>Writes all files, each whole or not at all.</summary>
    public void Write()
    {
        foreach (var (option, file, text) in _texts)
        {
            try
            {
                ResultFile.Write(file, text);
            }
            catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"{option}: cannot write {file}: {Files.Why(wrong)}", wrong);
            }
        }
    }

    /// <summary>What was written, as a line tells it.</summary>
    public IEnumerable<string> Names => _texts.Select(text => $"wrote {text.File}");
}
