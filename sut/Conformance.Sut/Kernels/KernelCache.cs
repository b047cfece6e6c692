namespace Conformance.Sut.Kernels;

/// <summary>Where kernels are kept that were fetched: <c>$XDG_CACHE_HOME/conformance/kernel</c>, or <c>~/.cache</c> in its place.</summary>
public static class KernelCache
{
    /// <summary>What to do where nothing can be kept there.</summary>
    internal const string Advice = "Kernels are kept there. Set XDG_CACHE_HOME to a folder that can be written.";

    /// <summary>The folder of all of them.</summary>
    public static string Folder => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
            ? cache
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "conformance",
        "kernel");

    /// <summary>The versions that are there, in order.</summary>
    public static IReadOnlyList<string> Versions => Directory.Exists(Folder)
        ?
        [
            .. Directory.GetDirectories(Folder).Select(Path.GetFileName).OfType<string>()
                .Where(version => Directory.Exists(SourceOf(version)))
                .OrderBy(version => Version.TryParse(version, out var number) ? number : new Version(), Comparer<Version>.Default),
        ]
        : [];

    /// <summary>The folder of what is needed of a version's source.</summary>
    public static string SourceOf(string version) => Path.Combine(Folder, version, "source");

    /// <summary>A file that a version's source should have, and does not; null: it has all.</summary>
    internal static string? Lacks(string version) => KernelBuild.NeededFiles
        .Where(file => !file.MayLack && new FileInfo(Path.Combine(SourceOf(version), file.Path)) is not { Exists: true, Length: > 0 })
        .Select(file => file.Path)
        .FirstOrDefault();

    /// <summary>The folder that a version is built in.</summary>
    public static string BuildOf(string version) => Path.Combine(Folder, version, "build");

    /// <summary>The library of a version.</summary>
    public static string LibraryOf(string version) => Path.Combine(Folder, version, "libsut.so");
}
