using System.CommandLine;
using Conformance.Properties;
using Conformance.Sut.Kernels;

namespace Conformance.Cli;

/// <summary>The options of a series of trees: where they come from.</summary>
internal sealed class TreeSeriesOptions
{
    private readonly Option<string?> _repo = new("--repo")
    {
        Description = "A git repository, with --range: every commit of the range is a point. It is read and never changed.",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> _range = new("--range")
    {
        Description = "The commits after A up to B, by first parents; A is the base.",
        HelpName = "A..B",
    };

    private readonly Option<string?> _mail = new("--mail")
    {
        Description = "A folder of mails as git format-patch writes them, or one file of them, with --base: every patch is a point.",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> _base = new("--base")
    {
        Description = "The tree that the mails apply to: a git repository, of which HEAD is taken, or a plain folder.",
        HelpName = "FOLDER",
    };

    /// <summary>The options, as help lists them.</summary>
    public IReadOnlyList<Option> All => [_repo, _range, _mail, _base];

    /// <summary>Whether a series of trees is asked for.</summary>
    public bool IsGiven(ParseResult call) => All.Any(call.Gives);

    /// <summary>Where failing traces are kept unless the caller says where: never in the checkout that is only to be read.</summary>
    /// <param name="call">The call.</param>
    /// <param name="usual">Where they are kept otherwise.</param>
    public string FoundFolder(ParseResult call, string usual)
    {
        var tree = call.GetValue(_repo) ?? call.GetValue(_base) ?? (call.Gives(_range) ? "." : null);
        if (tree is null || CommitRange.CheckoutOf(tree) is not { } checkout) return usual;

        var isInside = !Path.GetRelativePath(checkout, Path.GetFullPath(usual)).StartsWith("..", StringComparison.Ordinal);
        return isInside ? Path.Combine(Path.GetDirectoryName(KernelCache.Folder)!, usual) : usual;
    }

    /// <summary>Reads the series that is asked for.</summary>
    /// <exception cref="UsageException">Options are missing, or too many.</exception>
    /// <exception cref="TreeException">There is no such series.</exception>
    public TreeSeries Read(ParseResult call, ITreeBuild build, Scratch scratch, CancellationToken stop) =>
        (call.GetValue(_repo), call.GetValue(_range), call.GetValue(_mail), call.GetValue(_base)) switch
        {
            ({ } repo, { } range, null, null) => CommitRange.Read(repo, range, stop),
            (null, null, { } mail, { } tree) => MailFolder.Read(mail, tree, build.Needed, scratch, stop),
            ({ } repo, null, null, null) => throw new UsageException($"--repo needs --range: --repo {repo} --range A..B"),
            (null, { } range, null, null) => CommitRange.Read(".", range, stop),
            (null, null, { } mail, null) => throw new UsageException($"--mail needs --base, the tree that the mails apply to: --mail {mail} --base FOLDER"),
            (null, null, null, { } tree) => throw new UsageException($"--base needs --mail: --mail FOLDER --base {tree}"),
            _ => throw new UsageException("a series is commits or mails: --repo FOLDER --range A..B, or --mail FOLDER --base FOLDER"),
        };
}
