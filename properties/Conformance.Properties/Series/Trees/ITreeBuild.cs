namespace Conformance.Properties;

/// <summary>Makes an implementation of a tree, or says why not. What it has made ends with it.</summary>
public interface ITreeBuild : IDisposable
{
    /// <summary>What of a tree is under test: files and folders, by their paths in it. A tree in which they are the same is not built again. Empty: all of it.</summary>
    IReadOnlyList<string> Needed { get; }

    /// <summary>Builds.</summary>
    /// <param name="folder">The tree, with <see cref="Needed"/> at least. It stays until the run ends.</param>
    /// <param name="stop">Ends the build.</param>
    BuiltTree Build(string folder, CancellationToken stop);
}
