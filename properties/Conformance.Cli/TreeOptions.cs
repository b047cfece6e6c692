using System.CommandLine;
using Conformance.Properties;

namespace Conformance.Cli;

/// <summary>The options that say how a tree becomes a system under test; the verbs that build trees share them.</summary>
internal sealed class TreeOptions
{
    private readonly Option<string?> _build = new("--build")
    {
        Description = "With --exec: what a shell runs in each tree to build it. Where it fails, the tree is not built.",
        HelpName = "COMMAND",
    };

    private readonly Option<string?> _exec = new("--exec")
    {
        Description = "What starts the program under test in each tree, as exec:COMMAND does; sut/exec/README.md has the protocol. Otherwise a tree is a kernel's, and sut/kernel builds it.",
        HelpName = "COMMAND",
    };

    private readonly Option<string[]> _files = new("--files")
    {
        Description = "With --exec: what of a tree is under test: files and folders. Only that is checked out, and a tree in which it is the same is not built again. All of it otherwise.",
        HelpName = "PATH",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    /// <summary>The options, as help lists them.</summary>
    public IReadOnlyList<Option> All => [_exec, _build, _files];

    /// <summary>Whether one of them is given.</summary>
    public bool IsGiven(ParseResult call) => All.Any(call.Gives);

    /// <summary>How trees are built.</summary>
    /// <exception cref="UsageException">Options do not fit together.</exception>
    public ITreeBuild Build(ParseResult call)
    {
        var program = call.GetValue(_exec);
        if (program is null)
        {
            return IsGiven(call)
                ? throw new UsageException("--build and --files need --exec, which says what starts the program under test; a kernel is built without them")
                : new KernelTreeBuild();
        }

        var files = call.GetValue(_files)!;
        if (Array.Find(files, file => Path.IsPathRooted(file) || file.Split('/').Contains("..")) is { } outside)
        {
            throw new UsageException($"--files {outside}: name files and folders by their path in the tree, e.g. --files drivers/vfio");
        }

        return new CommandBuild(call.GetValue(_build), program, files);
    }
}
