using System.Diagnostics;

namespace Conformance.Sut.Kernels;

/// <summary>Programs of the machine, which build and fetch kernels.</summary>
internal static class Tool
{
    /// <summary>Says which of these programs are missing.</summary>
    /// <exception cref="UnavailableException">One is.</exception>
    public static void Require(string what, IEnumerable<string> names)
    {
        var missing = names.Where(name => !IsThere(name)).ToList();
        if (missing.Count > 0) throw new UnavailableException($"{what} needs {string.Join(" and ", missing)}, and that is not on the PATH.");
    }

    /// <summary>Whether a program is on the PATH.</summary>
    public static bool IsThere(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>Runs a program to its end. Ctrl-C reaches it too, as it is of the same terminal.</summary>
    /// <param name="name">The program.</param>
    /// <param name="arguments">As it gets them; no shell reads them.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="stop">Ends it, and what it has started.</param>
    /// <param name="environment">What it finds beside this program's own environment.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    /// <returns>Its exit code, and what it wrote to its two streams.</returns>
    public static (int Code, string Output, string Errors) Run(
        string name, IEnumerable<string> arguments, string folder, CancellationToken stop, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        stop.ThrowIfCancellationRequested();
        var start = new ProcessStartInfo(name, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // Messages are looked through, so they are asked for in one language.
        start.Environment["LC_ALL"] = "C";
        foreach (var (key, value) in environment) start.Environment[key] = value;
        using var process = Process.Start(start) ?? throw new UnavailableException($"{name} could not be started.");
        process.StandardInput.Close();
        using var ended = stop.Register(() => End(process));
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        stop.ThrowIfCancellationRequested();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
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
