namespace Conformance.Properties;

/// <summary>Reads a range of commits as a series. The repository is only read: its files, branches and worktrees stay as they are.</summary>
public static class CommitRange
{
    private const int PointCountMax = 1_000;

    /// <summary>The folder of what is checked out of the repository that a folder is in; null: nothing is, or it is in none.</summary>
    public static string? CheckoutOf(string folder) =>
        Directory.Exists(folder) && new Git(folder, CancellationToken.None).Try("rev-parse", "--show-toplevel") is { IsGood: true } root ? root.Text : null;

    /// <summary>Reads it.</summary>
    /// <param name="repository">The repository, or a folder in it.</param>
    /// <param name="range"><c>A..B</c>: the commits from A on, without A, up to B, by first parents. A is the base.</param>
    /// <param name="stop">Ends git.</param>
    /// <exception cref="TreeException">There is no such repository, or no such range in it.</exception>
    public static TreeSeries Read(string repository, string range, CancellationToken stop)
    {
        if (!Directory.Exists(repository)) throw new TreeException($"--repo {repository}: there is no such folder");

        var git = new Git(repository, stop);
        if (git.Try("rev-parse", "--git-dir") is { IsGood: false } none)
        {
            throw new TreeException($"--repo {repository} is no git repository: {none.FirstError}\nName a clone of the tree, or use --mail with --base.");
        }

        var ends = range.Split("..");
        if (ends.Length != 2 || ends[0].EndsWith('.') || ends[1].StartsWith('.'))
        {
            throw new TreeException($"--range {range}: write A..B, e.g. --range v6.1..HEAD or --range HEAD~10..HEAD");
        }

        var (from, to) = (Commit(git, ends[0], range), Commit(git, ends[1], range));
        if (!git.Try("merge-base", "--is-ancestor", from, to).IsGood)
        {
            throw new TreeException($"--range {range}: {Word(ends[0])} is no ancestor of {Word(ends[1])}; begin where the series was based, e.g. --range $(git merge-base {Word(ends[0])} {Word(ends[1])})..{Word(ends[1])}");
        }

        var listed = git.Ask("log", "--reverse", "--first-parent", "--format=%H %h %s", "--abbrev=10", $"{from}..{to}");
        if (listed.Length == 0) throw new TreeException($"--range {range} has no commits");

        var patches = listed.Split('\n').Select(line => Point(line, isBase: false)).ToList();
        if (patches.Count > PointCountMax) throw new TreeException($"--range {range} has {patches.Count} commits; a series has at most {PointCountMax}");

        var first = Point(git.Ask("log", "-1", "--format=%H %h %s", "--abbrev=10", from), isBase: true);
        return new(
            range,
            patches.Count == 1 ? $"\"{patches[0].Subject}\"" : $"{patches.Count} commits on {first.Id} \"{first.Subject}\"",
            repository,
            [first, .. patches],
            Uncommitted(git, repository) is { } remark ? [remark] : []);
    }

    /// <summary>What is changed and not committed, in words; null: nothing is.</summary>
    internal static string? Uncommitted(Git git, string repository)
    {
        if (git.Try("rev-parse", "--is-inside-work-tree").Text != "true") return null;

        // No lock is taken, so that not even the index is refreshed.
        var status = git.Try("--no-optional-locks", "status", "--porcelain", "--untracked-files=no");
        var files = status.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (!status.IsGood || files.Length == 0) return null;

        var more = files.Length == 1 ? "" : $" and {files.Length - 1} more";
        return $"{repository} has changes that are not committed ({files[0][3..]}{more}). They are in no commit, so they are not looked at; commit them to have them checked.";
    }

    private static string Commit(Git git, string name, string range)
    {
        var result = git.Try("rev-parse", "--verify", "--quiet", "--end-of-options", $"{Word(name)}^{{commit}}");
        return result.IsGood
            ? result.Text
            : throw new TreeException($"--range {range}: {git.Folder} has no commit \"{Word(name)}\". Fetch it, or name one that git log shows.");
    }

    private static string Word(string end) => end.Length == 0 ? "HEAD" : end;

    private static TreePoint Point(string line, bool isBase)
    {
        var words = line.Split(' ', 3);
        return new(words[1], words[2], words[0], isBase);
    }
}
