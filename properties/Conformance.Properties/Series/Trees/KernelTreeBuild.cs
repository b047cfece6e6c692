using Conformance.Sut;
using Conformance.Sut.Kernels;

namespace Conformance.Properties;

/// <summary>Builds the kernel's own C of each tree. Of a tree only what differs from the one before it is compiled.</summary>
/// <param name="scratch">Where objects and libraries are kept until the run ends.</param>
public sealed class KernelTreeBuild(Scratch scratch) : ITreeBuild
{
    private readonly KernelBuild _build = new(scratch["kernel"]);
    private int _count;

    /// <inheritdoc/>
    public IReadOnlyList<string> Needed { get; } = [.. KernelBuild.NeededFiles.Select(file => file.Path)];

    /// <inheritdoc/>
    public BuiltTree Build(string folder, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();

        // A library that is loaded stays so: each tree has a file of its own.
        var library = scratch[$"kernel-{_count++}.so"];
        try
        {
            _build.Build(folder, library);
            return BuiltTree.Good(KernelImplementations.Open($"kernel:{library}", library));
        }
        catch (UnavailableException wrong)
        {
            return BuiltTree.Bad(FirstError(wrong.Message, folder));
        }
    }

    // What is missing stands on the first line; of what does not compile, the error on the second.
    private static string FirstError(string message, string folder)
    {
        var lines = message.Split('\n');
        return lines.Length > 2 ? lines[1] : lines[0].Replace($"{folder}: ", "", StringComparison.Ordinal);
    }
}
