using System.Diagnostics;
using Conformance.Sut.Kernels;

namespace Conformance.Cli.Tests;

/// <summary>The program in a process of its own, with a cache and an archive of its own: nothing is fetched from anywhere.</summary>
public class KernelCacheTests
{
    private const string Lost = "lib/iommu-helper.c";

    // What the program asks of apt and dpkg. The package is the archive that is in it.
    private const string Apt = """
        case $1 in
        indextargets) echo http://archive.invalid bookworm main ;;
        download) cp "$PACKAGE" linux-source-6.1.deb ;;
        esac
        """;

    // By its path, since what the program finds on its own is a test's to say.
    private static readonly string _dotnet = Path.Combine(
        Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "../../..")), "dotnet");

    private const string Dpkg = "cat \"$2\"";

    [Fact]
    public async Task A_damaged_source_is_fetched_again()
    {
        using var it = new Call();
        await WritePackage(it);
        var source = Path.Combine(it["cache"], "conformance/kernel/6.1/source");
        WriteSource(source);
        File.Delete(Path.Combine(source, Lost));
        it.File("cache/conformance/kernel/6.1/source/of-old", "");

        var (_, _, error) = await Run(it, it["cache"], ["kernel", "get", "6.1"]);

        Assert.Contains($"the source that is there lacks {Lost}, so it is fetched again", error, StringComparison.Ordinal);
        Assert.Contains("unpacking what is needed of linux-source-6.1.deb", error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(source, Lost)), error);
        Assert.False(File.Exists(Path.Combine(source, "of-old")));
        Assert.Equal(["6.1"], Directory.GetFileSystemEntries(Path.Combine(it["cache"], "conformance/kernel")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_check_of_a_damaged_source_tells_the_call_that_mends_it()
    {
        using var it = new Call();
        var source = Path.Combine(it["cache"], "conformance/kernel/6.1/source");
        WriteSource(source);
        it.File($"cache/conformance/kernel/6.1/source/{Lost}", "");

        var (code, _, error) = await Run(it, it["cache"], ["check", "kernel/6.1"]);

        Assert.Equal(125, code);
        Assert.Contains($"lacks {Lost}.\nTry: ./conformance kernel get 6.1", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file", "get 6.1", "file/conformance/kernel: ")]
    [InlineData("/proc/nope", "get 6.1", "/proc/nope/conformance/kernel: ")]
    [InlineData("/proc/nope", "build tree", "/proc/nope/conformance/kernel/.builds/tree: ")]
    [InlineData("cache", "build tree --library /proc/nope/z.so", "/proc/nope: ")]
    public async Task A_place_that_cannot_be_written_is_told_by_its_name(string cache, string call, string place)
    {
        using var it = new Call();
        it.File("file", "");
        WriteSource(it["tree"]);

        var (code, _, error) = await Run(it, it[cache], ["kernel", .. call.Split(' ')]);

        Assert.Equal(125, code);
        Assert.Contains(place, error, StringComparison.Ordinal);
        Assert.Contains("this cannot be written: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sed")]
    [InlineData("awk")]
    public async Task A_tool_that_only_the_build_needs_is_missed_before_anything_is_fetched(string tool)
    {
        using var it = new Call();
        Directory.CreateDirectory(it["bin"]);
        foreach (var name in (string[])["apt-get", "dpkg-deb", "tar", "xz", "git", "gcc", "make", "sed", "awk"]) it.File($"bin/{name}", "");
        File.Delete(it[$"bin/{tool}"]);

        var (code, _, error) = await Run(it, it["cache"], ["kernel", "get", "6.1"], path: it["bin"]);

        Assert.Equal((125, $"conformance: Fetching a kernel needs {tool}, and that is not on the PATH.\n"), (code, error));
    }

    private static async Task WritePackage(Call call)
    {
        Directory.CreateDirectory(call["bin"]);
        call.File("bin/apt-get", $"#!/bin/sh\n{Apt}\n");
        call.File("bin/dpkg-deb", $"#!/bin/sh\n{Dpkg}\n");
        WriteSource(call["linux-source-6.1"]);
        using var pack = Process.Start(new ProcessStartInfo(
            "sh", ["-c", "chmod +x bin/* && mkdir -p usr/src && tar -cJf usr/src/linux-source-6.1.tar.xz linux-source-6.1 && tar -cf package ./usr"])
        {
            WorkingDirectory = Path.GetDirectoryName(call["bin"]),
        })!;
        await pack.WaitForExitAsync();
    }

    // All that is needed is there, and nothing of it is a kernel.
    private static void WriteSource(string folder)
    {
        foreach (var (path, _) in KernelBuild.NeededFiles)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), path == "Makefile" ? "VERSION = 6\nPATCHLEVEL = 1\n" : "none\n");
        }
    }

    private static async Task<(int Code, string Out, string Error)> Run(Call call, string cache, string[] words, string? path = null)
    {
        var start = new ProcessStartInfo(_dotnet, [Path.Combine(AppContext.BaseDirectory, "conformance.dll"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(call["bin"]),
        };
        start.Environment["XDG_CACHE_HOME"] = cache;
        start.Environment["PACKAGE"] = call["package"];
        start.Environment["PATH"] = path ?? $"{call["bin"]}:{Environment.GetEnvironmentVariable("PATH")}";
        using var run = Process.Start(start)!;
        var error = run.StandardError.ReadToEndAsync();
        var output = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return (run.ExitCode, output, (await error).Replace("\n  ", " ", StringComparison.Ordinal));
    }
}
