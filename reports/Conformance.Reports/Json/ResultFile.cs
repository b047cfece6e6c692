using System.Text;

namespace Conformance.Reports;

/// <summary>A file with a result in it: written whole, or not at all.</summary>
public static class ResultFile
{
    /// <summary>
    /// Why a result could not be written there, naming the path; null when it can. To be asked before a run, which may
    /// take an hour.
    /// </summary>
    public static string? Problem(string path)
    {
        if (string.IsNullOrEmpty(path)) return "A result needs a file name; the one given is empty.";
        var why = InPlace(path) ? null : WhyNot(path);
        return why is null ? null : $"Cannot write {path}: {why}";
    }

    /// <summary>Writes a text as UTF-8. Readers see the old file or the new one, never a part.</summary>
    /// <exception cref="IOException">It could not be written; the old file, if any, is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; the old file, if any, is untouched.</exception>
    public static void Write(string path, string text)
    {
        if (InPlace(path)) File.WriteAllText(path, text, Utf8);
        else Replace(Target(path), text);
    }

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Renaming onto /dev/stdout would put a file in the place of the device.
    private static bool InPlace(string path) => Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);

    // A link stays a link: what it points at is replaced.
    private static string Target(string path) => new FileInfo(path).LinkTarget is null
        ? Path.GetFullPath(path)
        : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    // Beside the file, since a rename is whole only within one file system.
    private static string Temporary(string target) => $"{target}.{Environment.ProcessId}.tmp";

    private static void Replace(string target, string text)
    {
        var temporary = Temporary(target);
        try
        {
            WriteThrough(temporary, text);
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void WriteThrough(string path, string text)
    {
        using var stream = File.Create(path);
        stream.Write(Utf8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }

    private static string? WhyNot(string path)
    {
        try
        {
            return Try(Target(path));
        }
        catch (UnauthorizedAccessException)
        {
            return "permission denied.";
        }
        catch (IOException problem)
        {
            return problem.Message;
        }
    }

    private static string? Try(string target)
    {
        var folder = Path.GetDirectoryName(target);
        if (Directory.Exists(target)) return "it is a folder. Name a file in it.";
        if (!Directory.Exists(folder)) return $"there is no folder {folder}. Make it first.";

        if (File.Exists(target)) File.OpenWrite(target).Dispose();
        File.Create(Temporary(target), bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
        return null;
    }
}
