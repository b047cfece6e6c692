namespace Conformance.Properties;

/// <summary>Reads mails of <c>git format-patch</c> as a series, applied in order to a copy of the tree that they were made for.</summary>
public static class MailFolder
{
    private static readonly string[] _leftBehind = ["~", ".bak", ".orig", ".rej", ".swp"];

    /// <summary>Reads them.</summary>
    /// <param name="folder">The folder, with a mail a file; or one file with all of them (mbox).</param>
    /// <param name="tree">The tree that they apply to: a git repository, of which HEAD is taken, or a plain folder.</param>
    /// <param name="needed">What of the tree is under test, by paths: patches are applied to that alone. Empty: to all of it.</param>
    /// <param name="scratch">Where the copy is made.</param>
    /// <param name="stop">Ends git.</param>
    /// <exception cref="TreeException">There are no mails, no such tree, or one of them does not apply.</exception>
    public static TreeSeries Read(string folder, string tree, IReadOnlyList<string> needed, Scratch scratch, CancellationToken stop)
    {
        if (!Directory.Exists(tree)) throw new TreeException($"--base {tree}: there is no such folder");

        var git = new Git(Directory.CreateDirectory(scratch["mails"]).FullName, stop);
        var mails = Mails(folder, scratch, git);
        var remark = TreeCopy.Make(tree, needed, git);
        var points = new List<TreePoint> { new("base", $"{tree}", git.Ask("rev-parse", "HEAD"), IsBase: true) };
        var isNumbered = Directory.Exists(folder);
        foreach (var mail in mails) points.Add(Apply(git, mail, isNumbered, points, needed));
        if (points.Count == 1) throw new TreeException($"--mail {folder}: no mail in it holds a patch. Write them with: git format-patch -o {folder} A..B");

        var count = points.Count - 1;
        return new(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
            count == 1 ? $"\"{points[1].Subject}\"" : $"{count} mails on {tree}",
            git.Folder,
            points,
            remark is null ? [] : [remark]);
    }

    // A cover letter holds no patch.
    private static List<string> Mails(string folder, Scratch scratch, Git git)
    {
        if (File.Exists(folder))
        {
            var parts = Directory.CreateDirectory(scratch["mbox"]).FullName;
            git.Ask("mailsplit", $"-o{parts}", Path.GetFullPath(folder));
            folder = parts;
        }

        if (!Directory.Exists(folder)) throw new TreeException($"--mail {folder}: there is no such folder");

        var files = Directory.GetFiles(folder).Where(IsMail).Order(StringComparer.Ordinal).Select(Path.GetFullPath).ToList();
        return files.Count > 0
            ? files.FindAll(file => !git.Try("apply", "--numstat", file).Error.Contains("No valid patches in input", StringComparison.Ordinal))
            : throw new TreeException($"--mail {folder}: there is no mail in it. Write them with: git format-patch -o {folder} A..B");
    }

    // Editors and git leave copies beside what they work on.
    private static bool IsMail(string file) =>
        Path.GetFileName(file) is var name && name[0] is not ('.' or '#') && !_leftBehind.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    // A file's name begins with the patch's number; parts of a mailbox are counted with its cover letter.
    private static TreePoint Apply(Git git, string mail, bool isNumbered, List<TreePoint> before, IReadOnlyList<string> needed)
    {
        var name = Path.GetFileName(mail);
        var only = needed.SelectMany(path => (string[])[$"--include={path}", $"--include={path.TrimEnd('/')}/*"]);
        var applied = git.Try(["am", "--quiet", "--committer-date-is-author-date", .. only, mail]);
        if (!applied.IsGood)
        {
            var on = before.Count == 1 ? $"to {before[0].Subject}" : $"on top of {before[^1].Id} \"{before[^1].Subject}\"";
            throw new TreeException(
                $"{name} does not apply {on}: {applied.FirstError}\nGive the tree that the series was made for with --base, or rebase the series and write its mails anew.");
        }

        var digits = string.Concat(name.TakeWhile(char.IsAsciiDigit));
        var id = isNumbered && digits.Length > 0 && before.TrueForAll(point => point.Id != digits) ? digits : $"{before.Count:0000}";
        return new(id, git.Ask("log", "-1", "--format=%s"), git.Ask("rev-parse", "HEAD"), IsBase: false);
    }
}
