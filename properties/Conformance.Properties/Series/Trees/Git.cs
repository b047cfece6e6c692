namespace Conformance.Properties;

/// <summary>git, in one repository.</summary>
/// <param name="folder">The repository, or a folder in it.</param>
/// <param name="stop">Ends what runs.</param>
internal sealed class Git(string folder, CancellationToken stop)
{
    // No hook, signature or identity of the caller's: what is made here is thrown away, and must come out the same anywhere.
    private static readonly string[] _git =
    [
        "git", "-c", "core.hooksPath=/dev/null", "-c", "commit.gpgSign=false", "-c", "core.autocrlf=false", "-c", "gc.auto=0",
        "-c", "user.name=conformance", "-c", "user.email=conformance@localhost", "-c", "advice.detachedHead=false",
        "-c", "protocol.file.allow=always", "-c", "submodule.recurse=false",
    ];

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>Runs a command of git.</summary>
    public ToolResult Try(params IReadOnlyList<string> words) => Tool.Run([.. _git, .. words], folder, stop);

    /// <summary>Runs a command of git that must succeed.</summary>
    /// <exception cref="TreeException">It did not.</exception>
    public string Ask(params IReadOnlyList<string> words)
    {
        var result = Try(words);
        return result.IsGood ? result.Text : throw new TreeException($"git {words.First(word => word is not "-c" && !word.Contains('=', StringComparison.Ordinal))} in {folder}: {result.FirstError}");
    }

    /// <summary>git in another folder.</summary>
    public Git In(string other) => new(other, stop);

    /// <summary>Borrows the objects of another repository, which knows nothing of it.</summary>
    public void Borrow(Git theirs)
    {
        var objects = theirs.Ask("rev-parse", "--path-format=absolute", "--git-path", "objects");
        File.WriteAllText(Path.Combine(folder, ".git", "objects", "info", "alternates"), objects + "\n");
    }

    /// <summary>What of a commit's tree is needed, a line each, as git names contents: the same list is the same contents.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="needed">Files and folders; empty: all.</param>
    public string Listed(string commit, IReadOnlyList<string> needed) =>
        Ask(["-c", "core.quotePath=false", "ls-tree", "-r", "--full-tree", commit, .. needed.Count == 0 ? [] : (string[])["--", .. needed]]);

    /// <summary>Puts what is needed of a commit's tree into the folder; what of it the tree lacks is left out.</summary>
    public void CheckOut(string commit, IReadOnlyList<string> needed)
    {
        if (needed.Count == 0)
        {
            Ask("checkout", "--quiet", commit, "--", ".");
            return;
        }

        string[] there = [.. needed.Where(path => Try("rev-parse", "--verify", "--quiet", $"{commit}:{path.TrimEnd('/')}").IsGood)];
        if (there.Length > 0) Ask(["checkout", "--quiet", commit, "--", .. there]);
    }
}
