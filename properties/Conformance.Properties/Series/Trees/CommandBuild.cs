using Conformance.Sut;
using Conformance.Sut.External;

namespace Conformance.Properties;

/// <summary>Builds a tree by a command of the caller's, and tests the program that another one starts in it.</summary>
/// <param name="build">What a shell runs in the tree; null: nothing is to be built.</param>
/// <param name="program">What starts the program in the tree; see <c>sut/exec/README.md</c>.</param>
/// <param name="needed">What of the tree is under test; empty: all of it.</param>
public sealed class CommandBuild(string? build, string program, IReadOnlyList<string> needed) : ITreeBuild
{
    private readonly List<ExternalImplementation> _started = [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Needed => needed;

    /// <inheritdoc/>
    public BuiltTree Build(string folder, CancellationToken stop)
    {
        if (build is not null && Tool.Run(["sh", "-c", build], folder, stop) is { IsGood: false } failed) return BuiltTree.Bad(failed.FirstError);

        try
        {
            var started = ExternalImplementation.Start(program, folder);
            _started.Add(started);
            return BuiltTree.Good(started);
        }
        catch (Exception wrong) when (wrong is UnavailableException or ExternalFaultException)
        {
            return BuiltTree.Bad(wrong.Message.ReplaceLineEndings(" "));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var started in _started) started.Dispose();
        _started.Clear();
    }
}
