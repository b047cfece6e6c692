namespace Conformance.Properties;

/// <summary>Makes a repository of a tree, with what is under test and nothing else.</summary>
internal static class TreeCopy
{
    /// <summary>Makes one commit of the tree.</summary>
    /// <param name="tree">A git repository, of which HEAD is taken, or a plain folder.</param>
    /// <param name="needed">What is taken of it, by paths; empty: all of it.</param>
    /// <param name="into">An empty folder.</param>
    /// <returns>What the caller should know; null: nothing.</returns>
    /// <exception cref="TreeException">Nothing of what is needed is there.</exception>
    public static string? Make(string tree, IReadOnlyList<string> needed, Git into)
    {
        var theirs = into.In(tree);
        var isRepository = Path.Exists(Path.Combine(tree, ".git"));
        var format = isRepository ? theirs.Ask("rev-parse", "--show-object-format") : "sha1";
        into.Ask("init", "--quiet", $"--object-format={format}");
        if (isRepository) CopyHead(theirs, needed, into);
        else CopyFiles(tree, needed, into);
        into.Ask("commit", "--quiet", "--allow-empty", "--message=base");
        if (into.Ask("ls-files").Length == 0) throw new TreeException($"--base {tree}: there is nothing in it{(needed.Count == 0 ? "" : $" of {string.Join(", ", needed)}")}");
        return isRepository ? CommitRange.Uncommitted(theirs, tree) : null;
    }

    private static void CopyHead(Git theirs, IReadOnlyList<string> needed, Git into)
    {
        into.Borrow(theirs);
        into.CheckOut(theirs.Ask("rev-parse", "--verify", "HEAD^{commit}"), needed);
    }

    private static void CopyFiles(string tree, IReadOnlyList<string> needed, Git into)
    {
        foreach (var path in needed.Count == 0 ? ["."] : needed)
        {
            var from = Path.Combine(tree, path);
            if (File.Exists(from)) Copy(from, Path.Combine(into.Folder, path));
            if (!Directory.Exists(from)) continue;

            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                Copy(file, Path.Combine(into.Folder, Path.GetRelativePath(tree, file)));
            }
        }

        into.Ask("add", "--all", "--force", ".");
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }
}
