using System.Security.Cryptography;
using Conformance.Sut;
using Conformance.Sut.Kernels;

namespace Conformance.Properties;

/// <summary>Builds a kernel's source tree; see <c>sut/kernel/README.md</c>.</summary>
/// <remarks>
/// A library is kept by what it was built of, so that its findings can be replayed when the tree is gone, and a tree that was
/// built once is never built again. Of the next tree only what differs is compiled.
/// </remarks>
public sealed class KernelTreeBuild : ITreeBuild
{
    private readonly Scratch _scratch = new();
    private readonly KernelBuild _build;

    /// <summary>Prepares builds.</summary>
    public KernelTreeBuild() => _build = new(_scratch["objects"]);

    /// <inheritdoc/>
    public IReadOnlyList<string> Needed { get; } = [.. KernelBuild.NeededFiles.Select(file => file.Path)];

    /// <inheritdoc/>
    public BuiltTree Build(string folder, CancellationToken stop)
    {
        try
        {
            var library = Path.Combine(KernelCache.Folder, "built", $"{Key(folder)}.so");
            if (!File.Exists(library)) _build.Build(folder, library, stop);
            stop.ThrowIfCancellationRequested();
            return BuiltTree.Good(KernelImplementations.Open($"kernel:{library}", library));
        }
        catch (UnavailableException wrong)
        {
            stop.ThrowIfCancellationRequested();
            return BuiltTree.Bad(FirstError(wrong.Message, folder));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _scratch.Dispose();

    // What a library is made of: the tree's files and our own.
    private string Key(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var own = Directory.EnumerateFiles(KernelBuild.Home, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        foreach (var file in Needed.Select(path => Path.Combine(folder, path)).Where(File.Exists).Concat(own))
        {
            hash.AppendData(File.ReadAllBytes(file));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    // The folder is gone when this is read, and what to do is told once, for the series.
    private static string FirstError(string message, string folder)
    {
        var lines = message.Replace($"{folder}: ", "", StringComparison.Ordinal).Split('\n');
        return lines is ["it does not build.", { } first, ..] ? first : lines[0];
    }
}
