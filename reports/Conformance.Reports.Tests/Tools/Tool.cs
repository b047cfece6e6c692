using System.Diagnostics;

namespace Conformance.Reports.Tests;

/// <summary>Programs of the machine that read what we write.</summary>
internal static class Tool
{
    /// <summary>Where a program is; null: nowhere.</summary>
    public static string? PathOf(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, tool))
        .FirstOrDefault(File.Exists);

    /// <summary>Why a program cannot be used; null: it can.</summary>
    public static string? WhyMissing(string tool)
    {
        if (PathOf(tool) is null) return $"{tool} is not installed here";
        return tool == "gcc" && !File.Exists("/usr/include/linux/vfio.h") ? "the kernel's headers are not installed here" : null;
    }

    /// <summary>Runs a program to its end.</summary>
    public static (int Code, string Output) Run(string tool, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
