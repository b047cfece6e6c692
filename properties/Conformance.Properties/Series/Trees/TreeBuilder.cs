namespace Conformance.Properties;

/// <summary>Checks out the trees of a series, one after another, and builds those that differ in what is under test.</summary>
/// <remarks>
/// The trees come out of a repository of its own, which borrows the objects of the caller's. So the caller's knows nothing of
/// them: no worktree is registered there, no branch made, nothing checked out.
/// </remarks>
public sealed class TreeBuilder(TreeSeries series, ITreeBuild build, Scratch scratch)
{
    /// <summary>Builds all points, in order.</summary>
    /// <param name="progress">Told how many are done, and of how many.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="TreeException">A tree cannot be checked out.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<BuiltPoint> Build(Action<int, int> progress, CancellationToken stop)
    {
        var git = Borrow(stop);
        var built = new List<BuiltPoint>();
        var known = new Dictionary<string, BuiltPoint>();
        foreach (var point in series.Points)
        {
            progress(built.Count, series.Points.Count);
            var files = git.Listed(point.Commit, build.Needed);
            if (known.TryGetValue(files, out var same))
            {
                built.Add(new(point, same.Tree, same.Point));
                continue;
            }

            var one = new BuiltPoint(point, build.Build(CheckOut(git, point, built.Count), stop), SameAs: null);
            stop.ThrowIfCancellationRequested();
            known[files] = one;
            built.Add(one);
        }

        progress(built.Count, series.Points.Count);
        return built;
    }

    private Git Borrow(CancellationToken stop)
    {
        var theirs = new Git(series.Objects, stop);
        var ours = theirs.In(Directory.CreateDirectory(scratch["repository"]).FullName);
        ours.Ask("init", "--quiet", $"--object-format={theirs.Ask("rev-parse", "--show-object-format")}");
        ours.Borrow(theirs);
        return ours;
    }

    private string CheckOut(Git git, TreePoint point, int number)
    {
        var folder = scratch[$"{number}-{point.Id}"];
        git.Ask("worktree", "add", "--quiet", "--no-checkout", "--detach", folder, point.Commit);
        git.In(folder).CheckOut(point.Commit, build.Needed);
        return folder;
    }
}
