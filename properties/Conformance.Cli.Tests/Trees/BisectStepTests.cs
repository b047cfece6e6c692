namespace Conformance.Cli.Tests;

/// <summary>The verb alone, and driven by git.</summary>
public sealed class BisectStepTests : IDisposable
{
    private static readonly string[] _build = ["--build", "python3 -m py_compile example.py", "--exec", "python3 example.py"];

    private static readonly string[] _small = ["--platform", "ioda2", "--depth", "2", "--tests", "60"];

    private readonly ExampleRepository _repository = new();

    [PythonFact]
    public async Task A_tree_is_good_or_bad_or_cannot_be_judged()
    {
        Assert.Equal((0, "good: nothing breaks I9\n"), await Step("base", ["--rule", "I9", .. _small]));
        Assert.Equal((0, "good: nothing breaks any rule\n"), await Step("base", _small));

        var (code, said) = await Step("main~6", ["--rule", "I9", .. _small]);
        Assert.Equal(1, code);
        Assert.Equal("bad: I9 is broken on ioda2 by: take grp0 ctr0; user-map grp0 entry=0 page=2 rw; release grp0\n", said.Replace("\n  ", " ", StringComparison.Ordinal));

        (code, said) = await Step("main~5", ["--rule", "I9", .. _small]);
        Assert.Equal(125, code);
        Assert.StartsWith("skip: not built: ", said, StringComparison.Ordinal);
        Assert.Contains("SyntaxError", said, StringComparison.Ordinal);
    }

    // A base that breaks a rule under a fault all along is no bad tree for who looks for a patch that breaks it without one.
    [PythonFact]
    public async Task A_rule_that_is_broken_in_another_way_is_no_bad_tree_unless_that_is_asked_for()
    {
        _repository.Git("checkout", "--quiet", "-b", "deaf", "base");
        var program = _repository["example.py"];
        await File.WriteAllTextAsync(program, (await File.ReadAllTextAsync(program)).Replace("            raise Refused(EIO)\n", "            return\n", StringComparison.Ordinal));
        _repository.Git("commit", "--quiet", "--all", "--message", "example: take every call of the firmware for done");

        var (code, said) = await Step("deaf", ["--rule", "I1", .. _small]);
        Assert.Equal((0, "good: nothing breaks I1 directly; under an injected fault it is broken: --how under-fault\n"), (code, said.Replace("\n  ", " ", StringComparison.Ordinal)));
        (code, said) = await Step("deaf", ["--rule", "I1", "--how", "under-fault", .. _small]);
        Assert.Equal(1, code);
        Assert.StartsWith("bad: I1 is broken under an injected fault on ioda2 by: fail-next bypass; take grp0 ctr0", said.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal((0, "good: nothing breaks I9 under an injected fault; directly it is broken: --how direct\n"), Flat(await Step("main~6", ["--rule", "I9", "--how", "under-fault", .. _small])));
    }

    [PythonFact]
    public async Task A_trace_alone_says_so_too()
    {
        using var it = new Call();
        string[] trace = ["--trace", it.File("kept.trace", "boot: platform=ioda2\nrule: I9\ntake grp0 ctr0\nuser-map grp0 entry=0 page=2 rw\nrelease grp0\n")];
        Assert.Equal((0, "good: the trace breaks I9 not\n"), await Step("base", trace));
        Assert.Equal((1, "bad: the trace breaks I9\n"), await Step("main~6", trace));
        Assert.Equal((0, "good: the trace breaks I2 not\n"), await Step("main~6", [.. trace, "--rule", "I2"]));

        string[] containers = ["--trace", it.File("other.trace", "boot: platform=ioda2-e5\ntake grp0 ctr0\n")];
        Assert.Equal(125, (await Step("base", containers)).Code);
        string[] processes = ["--trace", it.File("world.trace", "boot: platform=ioda2 processes=1\nset-container grp0 ctr0\n")];
        Assert.Equal(125, (await Step("base", processes)).Code);
        string[] idle = ["--trace", it.File("idle.trace", "boot: platform=ioda2\nrule: I9\nkernel-unmap map0\n")];
        Assert.Equal((125, "skip: no command of the trace makes sense where it stands\n"), await Step("base", idle));
    }

    [PythonFact]
    public void Git_bisect_run_names_the_patch_and_passes_by_what_does_not_build()
    {
        string[] step = ["dotnet", Path.Combine(AppContext.BaseDirectory, "conformance.dll"), "bisect-step", "--rule", "I9", .. _build, .. _small];
        _repository.Git("bisect", "start", "main~4", "base");
        using var bisect = _repository.Start("git", ["bisect", "run", .. step]);
        var error = bisect.StandardError.ReadToEndAsync();
        var said = bisect.StandardOutput.ReadToEnd();
        bisect.WaitForExit();
        Assert.Contains($"{_repository.Git("rev-parse", "main~6")} is the first bad commit", said + error.Result, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rule I9 --build make", "need --exec")]
    [InlineData("--rule I99 --exec x", "unknown rule \"I99\"")]
    [InlineData("--trace nowhere.trace --exec x", "nowhere.trace: no such file")]
    [InlineData("--tree nowhere --exec x", "there is no such folder")]
    [InlineData("--rule I9 --how sideways --exec x", "unknown way \"sideways\"")]
    [InlineData("--bogus", "unknown option")]
    public async Task What_is_wrong_ends_a_bisection_and_is_no_bad_tree(string options, string told)
    {
        using var it = new Call();
        Assert.Equal(128, await it.Run(["bisect-step", .. options.Split(' ')]));
        Assert.Contains(told, it.Error.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    public void Dispose() => _repository.Dispose();

    private static (int Code, string Said) Flat((int Code, string Said) step) => (step.Code, step.Said.Replace("\n  ", " ", StringComparison.Ordinal));

    private async Task<(int Code, string Said)> Step(string commit, string[] options)
    {
        _repository.Git("checkout", "--quiet", commit);
        using var it = new Call();
        var code = await it.Run(["bisect-step", "--tree", _repository.Folder, .. _build, .. options]);
        return (code, it.Out);
    }
}
