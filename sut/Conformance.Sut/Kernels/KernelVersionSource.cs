using Conformance.Sut.Contract;

namespace Conformance.Sut.Kernels;

/// <summary>Kernels by their version, which was fetched before.</summary>
/// <param name="stop">Ends a build of one.</param>
internal sealed class KernelVersionSource(CancellationToken stop) : IImplementationSource
{
    private const string Prefix = "kernel/";

    private readonly Dictionary<string, IImplementation> _open = [];

    /// <inheritdoc/>
    public string Form => "kernel/VERSION";

    /// <inheritdoc/>
    public string Description => "a kernel's own C, as ./conformance kernel get VERSION has fetched and built it";

    /// <inheritdoc/>
    public IImplementation? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!name.StartsWith(Prefix, StringComparison.Ordinal)) return null;

        lock (_open)
        {
            if (!_open.TryGetValue(name, out var found)) _open[name] = found = Open(name, name[Prefix.Length..]);
            return found;
        }
    }

    // Built again where that is possible: the shim may be newer than the library.
    private IImplementation Open(string name, string version)
    {
        if (!KernelCache.Versions.Contains(version)) throw new UnavailableException(Missing(name, version));

        if (KernelCache.Lacks(version) is { } file)
        {
            throw new UnavailableException($"{name}: its source in {KernelCache.SourceOf(version)} lacks {file}.\nTry: ./conformance kernel get {version}");
        }

        var library = KernelCache.LibraryOf(version);
        if (!File.Exists(library) || KernelBuild.Tools.All(Tool.IsThere))
        {
            new KernelBuild(KernelCache.BuildOf(version)).Build(KernelCache.SourceOf(version), library, stop);
        }

        return KernelImplementations.Open(name, library);
    }

    private static string Missing(string name, string version)
    {
        var there = KernelCache.Versions.Count == 0 ? "none is there" : $"there are {string.Join(", ", KernelCache.Versions)}";
        return $"{name}: this version was not fetched yet; {there}.\nTry: ./conformance kernel get {(version.Length > 0 ? version : "6.1")}";
    }
}
