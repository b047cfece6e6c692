using System.CommandLine;
using Conformance.Sut;
using Conformance.Sut.Contract;
using Conformance.Sut.Kernels;

namespace Conformance.Cli;

/// <summary><c>conformance kernel</c>: fetches and builds kernels, whose own code is then a system under test.</summary>
internal sealed class KernelVerb : IVerb
{
    private static readonly string[] _actions = ["get", "build", "list"];

    private static readonly TimeSpan _signalTime = TimeSpan.FromMilliseconds(200);

    private readonly Terminal _terminal;
    private readonly Argument<string> _action = new("ACTION")
    {
        Description = "get: fetch a version's source with apt, and build it. build: build a source tree of your own. list: what is there.",
    };

    private readonly Argument<string?> _what = new("WHAT")
    {
        Description = "For get a version, as 6.1; for build a folder with a kernel's source, or with the needed files of one.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _library = new("--library")
    {
        Description = "For build: the file to write. The name of the folder with .so, where you are, otherwise; with --sanitize, with -sanitized.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _sanitize = new("--sanitize")
    {
        Description = "For build: with ASan and UBSan, as a program that check starts beside itself: a bad access is a verdict with its trace.",
    };

    public KernelVerb(Terminal terminal)
    {
        _terminal = terminal;
        Command = new("kernel", "Fetch and build a kernel, to check its own code: kernel/VERSION, kernel:PATH.so. Needs gcc, make, git and apt.")
        {
            _action, _what, _library, _sanitize,
        };
        Command.SetAction((call, _) => Task.FromResult(Run(call)));
    }

    public System.CommandLine.Command Command { get; }

    public IReadOnlyList<(string Call, string Meaning)> Examples { get; } =
    [
        ("./conformance kernel get 6.1", "fetch and build Linux 6.1; then: ./conformance check kernel/6.1"),
        ("./conformance kernel build linux --library libsut.so", "your own tree; then: ./conformance check kernel:libsut.so"),
        ("./conformance kernel build linux --sanitize", "with ASan and UBSan; then: ./conformance check kernel:linux-sanitized"),
        ("./conformance kernel list", "the versions that are there"),
    ];

    private int Run(ParseResult call)
    {
        var action = call.GetValue(_action) ?? "";
        var what = call.GetValue(_what);
        var library = call.GetValue(_library);
        if (!_actions.Contains(action)) throw new UsageException(Lookup.Unknown("action", action, _actions, _actions, "of kernel"));
        if (library is not null && action != "build") throw new UsageException("--library belongs to build: ./conformance kernel build DIR --library FILE");

        var isSanitized = call.GetValue(_sanitize);
        if (isSanitized && action != "build") throw new UsageException("--sanitize belongs to build: ./conformance kernel build DIR --sanitize");

        try
        {
            return action switch
            {
                "get" => Get(what ?? throw new UsageException("kernel get needs a version.\nFor example: ./conformance kernel get 6.1")),
                "build" => Build(what ?? throw new UsageException("kernel build needs a folder.\nFor example: ./conformance kernel build linux"), library, isSanitized),
                _ => List(what),
            };
        }
        catch (Exception wrong) when (wrong is OperationCanceledException or UnavailableException && WasInterrupted())
        {
            Paper.Complain(_terminal.Error, "conformance: interrupted; what was begun is removed.");
            return ExitCode.Interrupted;
        }
    }

    // Ctrl-C also ends the tools that fetch and build, whose failure may be noticed first.
    private bool WasInterrupted() => _terminal.Interrupted.WaitHandle.WaitOne(_signalTime);

    private void Tell(string line)
    {
        _terminal.Interrupted.ThrowIfCancellationRequested();
        _terminal.Error.WriteLine(line);
    }

    private int Get(string version)
    {
        new KernelArchive(Tell, _terminal.Interrupted).Get(version);
        _terminal.Out.WriteLine($"kernel/{version} is ready: ./conformance check kernel/{version}");
        return ExitCode.Conforms;
    }

    private int Build(string tree, string? library, bool isSanitized)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(tree)));
        if (isSanitized) name += "-sanitized";
        var file = library ?? (isSanitized ? name : $"{name}.so");
        if (isSanitized == (Path.GetExtension(file) == ".so"))
        {
            throw new UsageException($"--library {file}: {(isSanitized ? "with --sanitize a program is written, whose name does not end in .so" : "the name of a library ends in .so")}");
        }

        _terminal.Error.WriteLine($"kernel: building {tree}");
        new KernelBuild(Path.Combine(KernelCache.Folder, ".builds", name)) { Sanitize = isSanitized }.Build(tree, file, _terminal.Interrupted);
        var implementation = KernelImplementations.Open($"kernel:{file}", file);
        _terminal.Out.WriteLine($"{file} is {implementation.Description}: ./conformance check kernel:{file}");
        return ExitCode.Conforms;
    }

    private int List(string? what)
    {
        if (what is not null) throw new UsageException($"kernel list takes nothing more, and got \"{what}\"");

        foreach (var version in KernelCache.Versions) _terminal.Out.WriteLine($"kernel/{version}");
        if (KernelCache.Versions.Count == 0) _terminal.Out.WriteLine("None yet. Try: ./conformance kernel get 6.1");
        return ExitCode.Conforms;
    }
}
