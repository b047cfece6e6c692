using System.CommandLine;
using Conformance.Properties;

namespace Conformance.Cli;

/// <summary>The options that say how a tree becomes a system under test; the verbs that build trees share them.</summary>
internal sealed class TreeOptions
{
    private readonly Option<string?> _build = new("--build")
    {
        Description = "What a shell runs in each tree to build it. Where it fails, the tree is not built. Nothing is run otherwise.",
        HelpName = "COMMAND",
    };

    private readonly Option<string?> _exec = new("--exec")
    {
        Description = "What starts the program under test in each tree, as exec:COMMAND does; sut/exec/README.md has the protocol.",
        HelpName = "COMMAND",
    };

    private readonly Option<string[]> _files = new("--files")
    {
        Description = "What of a tree is under test: files and folders. Only that is checked out, and a tree in which it is the same is not built again. All of it otherwise.",
        HelpName = "PATH",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    /// <summary>The options, as help lists them.</summary>
    public IReadOnlyList<Option> All => [_exec, _build, _files];

    /// <summary>Whether one of them is given.</summary>
    public bool IsGiven(ParseResult call) => All.Any(option => call.GetResult(option) is { Implicit: false });

    /// <summary>How trees are built.</summary>
    /// <exception cref="UsageException">It is not said.</exception>
    public CommandBuild Build(ParseResult call)
    {
        var program = call.GetValue(_exec);
        if (string.IsNullOrWhiteSpace(program))
        {
            throw new UsageException("say with --exec what starts the program under test in a tree, e.g. --exec \"python3 sut/exec/example.py\"");
        }

        var files = call.GetValue(_files)!;
        if (Array.Find(files, file => Path.IsPathRooted(file) || file.Split('/').Contains("..")) is { } outside)
        {
            throw new UsageException($"--files {outside}: name files and folders by their path in the tree, e.g. --files drivers/vfio");
        }

        return new(call.GetValue(_build), program, files);
    }
}
