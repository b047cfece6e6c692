using System.Diagnostics;

namespace Conformance.Cli.Tests;

/// <summary>Programs under test: the example of <c>sut/exec/README.md</c>, and some that are worse.</summary>
public class ExternalTests
{
    private static readonly string[] _small = ["--platform", "ioda2", "--depth", "2", "--tests", "30"];

    private static string Example => $"exec:python3 {Repository.Full("sut/exec/example.py")}";

    [PythonFact]
    public async Task The_example_conforms_on_each_of_its_platforms()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("check", Example, "--depth", "2", "--tests", "30"));
        Assert.Contains("on ioda2, ioda1, p5ioc2, pseries and vio)", it.Out.Replace('\n', ' '), StringComparison.Ordinal);
    }

    [PythonFact]
    public async Task A_fault_planted_in_it_is_found_shrunk_and_replayed()
    {
        using var it = new Call();
        Assert.Equal(1, await it.Run(["check", $"{Example} --plant tces-left", .. _small, "--json", it["result.json"]]));
        Assert.Contains(
            "   1  take grp0 ctr0\n   2  user-map grp0 entry=0 page=2 rw\n   3  release grp0\n", it.Out, StringComparison.Ordinal);
        Assert.Contains(" violates I9", it.Out, StringComparison.Ordinal);

        var first = it.Out + await File.ReadAllTextAsync(it["result.json"]);
        Assert.Equal(1, await it.Run(["check", $"{Example} --plant tces-left", .. _small, "--json", it["result.json"]]));
        Assert.Equal(first, it.Out + await File.ReadAllTextAsync(it["result.json"]));

        var kept = Directory.GetFiles(it["found"], "*-I9.trace").Single();
        Assert.Equal(1, await it.Run("replay", kept));
        Assert.Equal(0, await it.Run("replay", kept, "--on", Example));
        Assert.Equal(0, await it.Run("replay", kept, "--on", "reference"));
    }

    [Theory]
    [InlineData("bypass-left-open", "I1")]
    [InlineData("bit0-lost", "I7")]
    public async Task Each_of_its_plants_breaks_the_rule_it_is_for(string plant, string rule)
    {
        if (new PythonFactAttribute().Skip is not null) return;

        using var it = new Call();
        Assert.Equal(1, await it.Run(["check", $"{Example} --plant {plant}", .. _small]));
        Assert.Contains($" violates {rule}: ", it.Out.Replace('\n', ' '), StringComparison.Ordinal);
    }

    [PythonFact]
    public async Task A_program_that_is_wrong_now_and_then_is_told_as_flaky_and_replayed_until_it_fails()
    {
        using var it = new Call();
        var example = await File.ReadAllTextAsync(Repository.Full("sut/exec/example.py"));
        const string planted = "if PLANT != \"tces-left\":";
        Assert.Contains(planted, example, StringComparison.Ordinal);
        var flaky = it.File("flaky.py", example
            .Replace(planted, "if PLANT != \"tces-left\" or next(CHANCE):", StringComparison.Ordinal)
            .Replace("PLANTS = ", "import itertools\nCHANCE = itertools.cycle([True, False, True, True, False])\nPLANTS = ", StringComparison.Ordinal));
        string[] call = ["check", $"exec:python3 {flaky} --plant tces-left", "--platform", "ioda2", "--depth", "3", "--tests", "1"];

        Assert.Equal(1, await it.Run(call));
        Assert.Contains(" violates I9", it.Out, StringComparison.Ordinal);
        Assert.Contains("not shrunk: flaky, failed again in ", it.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("proven (", it.Out, StringComparison.Ordinal);
        Assert.Equal(1, await it.Run([.. call, "--keep-going"]));

        Assert.Equal(1, await it.Run("replay", Directory.GetFiles(it["found"], "*-I9.trace").Single()));
        Assert.Contains("not shrunk: flaky, failed again in ", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_dies_violates_and_its_last_words_are_told()
    {
        using var it = new Call();
        var name = Script(it, "case $line in *boot*) echo '{\"seen\":{}}';; *set-mask*) echo out of ideas >&2; exit 3;; *) echo '{\"rc\":0}';; esac");
        Assert.Equal(1, await it.Run(["check", name, "--depth", "1", "--tests", "0"]));
        Assert.Contains("crash: the program ended with exit code 3: out of ideas", it.Out.Replace("\n", " ", StringComparison.Ordinal).Replace("         ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_dies_while_it_boots_violates_before_any_command()
    {
        using var it = new Call();
        Assert.Equal(1, await it.Run("check", Script(it, "echo no memory >&2; exit 1"), "--depth", "1", "--tests", "0"));
        Assert.Contains("Expected: boot done", it.Out, StringComparison.Ordinal);
        Assert.Contains("Actual:   boot crash: the program ended with exit code 1", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_JSON_exits_2_and_names_the_program_and_the_line()
    {
        using var it = new Call();
        var name = Script(it, "case $line in *boot*) echo '{\"seen\":{}}';; *) echo 'printk: hello';; esac");
        Assert.Equal(2, await it.Run("check", name, "--depth", "1", "--tests", "0"));
        Assert.StartsWith($"check {name}", it.Error, StringComparison.Ordinal);
        Assert.Contains("line 3 of its output: is no JSON", it.Error.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\nprintk: hello\n", it.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of the harness", it.Error, StringComparison.Ordinal);
        Assert.Empty(it.Out);
    }

    [Fact]
    public async Task A_program_that_there_is_not_exits_125()
    {
        using var it = new Call();
        Assert.Equal(125, await it.Run("check", "exec:no-such-program-anywhere"));
        Assert.Contains("did not start", it.Error, StringComparison.Ordinal);
        Assert.Equal(2, await it.Run("check", "exec:"));
        Assert.Contains("names no command", it.Error, StringComparison.Ordinal);
    }

    // SIGTERM does what Ctrl-C does; a job in the background ignores SIGINT.
    [Theory]
    [InlineData(1, 130)]
    [InlineData(2, 130)]
    public async Task A_signal_ends_the_program_too(int signals, int code)
    {
        using var it = new Call();
        var pid = it["pid"];
        var name = Script(it, "case $line in *boot*) echo '{\"seen\":{}}';; *) sleep 0.2; echo '{\"rc\":0}';; esac", $"echo $$ >{pid}.part; mv {pid}.part {pid}");
        using var run = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "conformance.dll"), "check", name, "--platform", "vio", "--found", it["found"]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await Until(() => File.Exists(pid));
        for (var sent = 0; sent < signals; sent++)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{run.Id}"]);
            await kill.WaitForExitAsync();
            await Task.Delay(1_100); // What comes within a second is the same request.
        }

        await run.WaitForExitAsync();
        Assert.Equal(code, run.ExitCode);
        var child = (await File.ReadAllTextAsync(pid)).Trim();
        await Until(() => !File.Exists($"/proc/{child}/stat") || File.ReadAllText($"/proc/{child}/stat").Contains(") Z ", StringComparison.Ordinal));
    }

    // As timeout(1) does it: the process, and then its group. In a session of its own it has a group of its own.
    [Theory]
    [InlineData("TERM")]
    [InlineData("HUP")]
    [InlineData("INT")]
    public async Task A_signal_to_the_whole_group_ends_the_run_and_what_it_found_is_told_as_it_is(string signal)
    {
        using var it = new Call();
        var pid = it["pid"];
        var name = Script(it, "case $line in *boot*) echo '{\"seen\":{}}';; *) sleep 0.2; echo '{\"rc\":0}';; esac", $"echo $$ >{pid}.part; mv {pid}.part {pid}");
        using var run = Process.Start(new ProcessStartInfo(
            "setsid", ["dotnet", Path.Combine(AppContext.BaseDirectory, "conformance.dll"), "check", name, "--platform", "vio", "--found", it["found"]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await Until(() => File.Exists(pid));
        using var kill = Process.Start("sh", ["-c", $"kill -{signal} {run.Id}; kill -{signal} -{run.Id}"]);
        var error = run.StandardError.ReadToEndAsync();
        var told = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();

        Assert.Equal(130, run.ExitCode);
        Assert.Contains("interrupted", told, StringComparison.Ordinal);
        Assert.DoesNotContain("crash", told, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of the harness", await error, StringComparison.Ordinal);
    }

    private static async Task Until(Func<bool> isSo)
    {
        for (var wait = 0; wait < 500 && !isSo(); wait++) await Task.Delay(20);
        Assert.True(isSo());
    }

    private static string Script(Call call, string body, string first = ":") => "exec:sh " + call.File(
        "program.sh",
        $$"""
        {{first}}
        echo '{"conformance":1,"name":"a script","source":"none","profiles":["vio"],"fields":[],"sites":[]}'
        while read -r line; do
        {{body}}
        done
        """);
}
