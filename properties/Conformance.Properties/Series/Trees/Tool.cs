using System.Diagnostics;

namespace Conformance.Properties;

/// <summary>Runs a program to its end: git, a compiler.</summary>
internal static class Tool
{
    // Ctrl-C on a terminal is for the harness, which ends what it has started; a build that it cuts short would look broken.
    private const string Launcher = "trap '' INT QUIT; exec \"$@\"";

    // Of a run inside another's git command, these would lead to the other's repository.
    private static readonly string[] _ofOthers = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX"];

    /// <summary>Runs it.</summary>
    /// <param name="words">The program and its arguments.</param>
    /// <param name="folder">Where.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static ToolResult Run(IReadOnlyList<string> words, string folder, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var how = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        foreach (var word in (string[])["-c", Launcher, "sh", .. words]) how.ArgumentList.Add(word);
        foreach (var variable in _ofOthers) how.Environment.Remove(variable);
        how.Environment["LC_ALL"] = "C";

        using var process = Process.Start(how)!;
        process.StandardInput.Close();
        using var ended = stop.Register(() => End(process));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        stop.ThrowIfCancellationRequested();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It has ended already.
        }
    }
}
