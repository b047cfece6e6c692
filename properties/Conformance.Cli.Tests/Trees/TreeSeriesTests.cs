using System.Text.Json;

namespace Conformance.Cli.Tests;

/// <summary>Series of commits and of mails, on a repository of the example program.</summary>
public sealed class TreeSeriesTests : IDisposable
{
    // Where "python3 -m py_compile" fails a tree is not built.
    private static readonly string[] _build = ["--build", "python3 -m py_compile example.py", "--exec", "python3 example.py", "--files", "example.py"];

    private static readonly string[] _small = ["--platform", "ioda2", "--depth", "2", "--tests", "60"];

    private readonly ExampleRepository _repository = new();

    [PythonFact]
    public async Task Each_first_bad_commit_is_named_and_each_that_mends_and_no_other()
    {
        using var it = new Call();
        var before = _repository.State();
        Assert.Equal(1, await it.Run(["series", "--repo", _repository.Folder, "--range", "base..main", .. _build, .. _small, "--json", it["result.json"]]));
        Assert.Equal(before, _repository.State());

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(it["result.json"]));
        RequireFindings(result.RootElement, _repository.Id);

        var points = result.RootElement.GetProperty("points").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(0, 11).Select(_repository.Id), points.Select(point => point.GetProperty("id").GetString()));
        Assert.Equal(Enumerable.Range(0, 11).Select(ExampleRepository.Subject), points.Select(point => point.GetProperty("description").GetString()));
        Assert.Equal([_repository.Id(5)], points.Where(IsNotBuilt).Select(point => point.GetProperty("id").GetString()));
        Assert.Contains("SyntaxError", points[5].GetProperty("notBuilt").GetString(), StringComparison.Ordinal);
        Assert.Equal(_repository.Id(1), points[2].GetProperty("buildOf").GetString());
        Assert.Contains("(not built: ", it.Out, StringComparison.Ordinal);
        Assert.Contains("x not built", it.Out, StringComparison.Ordinal);
    }

    // From within the checkout, where the folder of found traces would be a file that git does not know.
    [PythonFact]
    public void What_is_found_is_kept_outside_of_the_repository()
    {
        using var it = new Call();
        var before = _repository.State();
        using var series = _repository.Start(
            "env", [$"XDG_CACHE_HOME={it["cache"]}", "dotnet", Path.Combine(AppContext.BaseDirectory, "conformance.dll"), "series", "--range", "base..main", .. _build, .. _small]);
        var error = series.StandardError.ReadToEndAsync();
        var said = series.StandardOutput.ReadToEnd();
        series.WaitForExit();

        Assert.True(series.ExitCode == 1, said + error.Result);
        Assert.Equal(before, _repository.State());
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(it["cache"], "conformance", "found"), "*.trace"));
    }

    [PythonFact]
    public async Task Mails_tell_the_same_as_commits()
    {
        using var it = new Call();
        _repository.Git("format-patch", "--quiet", "--cover-letter", "-o", it["mails"], "base..main");
        foreach (var left in new[] { "0003-example.patch~", ".0003-example.patch.swp", "#0003-example.patch#", "0003-example.patch.orig" })
        {
            File.Copy(Directory.GetFiles(it["mails"], "0003-*.patch").Single(), Path.Combine(it["mails"], left));
        }

        _repository.Git("checkout", "--quiet", "base");
        var before = _repository.State();
        Assert.Equal(1, await it.Run(["series", "--mail", it["mails"], "--base", _repository.Folder, .. _build, .. _small, "--json", it["result.json"]]));
        Assert.Equal(before, _repository.State());

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(it["result.json"]));
        RequireFindings(result.RootElement, number => $"{number:0000}");
        RequirePoints(result.RootElement);
    }

    [PythonFact]
    public async Task One_file_of_mails_and_a_plain_folder_will_do()
    {
        using var it = new Call();
        _repository.Git("format-patch", "--quiet", "--cover-letter", "-o", it["mails"], "base..main");
        await File.WriteAllTextAsync(it["mbox"], string.Concat(Directory.GetFiles(it["mails"]).Order(StringComparer.Ordinal).Select(File.ReadAllText)));
        _repository.Git("checkout", "--quiet", "base");
        Directory.CreateDirectory(it["tree"]);
        File.Copy(_repository["example.py"], Path.Combine(it["tree"], "example.py"));
        Assert.Equal(1, await it.Run(["series", "--mail", it["mbox"], "--base", it["tree"], .. _build, "--platform", "ioda2", "--depth", "1", "--tests", "0", "--json", it["result.json"]]));

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(it["result.json"]));
        RequirePoints(result.RootElement);
    }

    [PythonFact]
    public async Task Against_a_baseline_only_what_is_new_or_gone_counts_also_after_a_rebase()
    {
        using var it = new Call();
        string[] series = ["series", "--repo", _repository.Folder, "--exec", "python3 example.py", .. _small];
        Assert.Equal(1, await it.Run([.. series, "--range", "base..main~6", "--json", it["before.json"]]));

        // Another base: other ids, the same patches.
        _repository.Git("checkout", "--quiet", "-b", "rebased", "base");
        _repository.Git("commit", "--quiet", "--allow-empty", "--message", "another base");
        _repository.Git("cherry-pick", "base..main~6");
        Assert.Equal(0, await it.Run([.. series, "--range", "base..rebased", "--baseline", it["before.json"]]));
        Assert.EndsWith(" findings, nothing new.\n", it.Out, StringComparison.Ordinal);

        _repository.Git("cherry-pick", "main~3");
        Assert.Equal(1, await it.Run([.. series, "--range", "base..rebased", "--baseline", it["before.json"]]));
        Assert.Contains("Not as recorded: ", it.Out, StringComparison.Ordinal);
        Assert.Contains("mended by", it.Out, StringComparison.Ordinal);
    }

    [PythonFact]
    public async Task Changes_that_are_not_committed_are_told_and_left_alone()
    {
        using var it = new Call();
        await File.AppendAllTextAsync(_repository["example.py"], "syntax error(\n");
        var before = _repository.State();
        Assert.Equal(0, await it.Run(["series", "--repo", _repository.Folder, "--range", "base..main~8", .. _build, .. _small]));
        Assert.Equal(before, _repository.State());
        Assert.Contains("has changes that are not committed (example.py).", it.Error.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Conforms: nothing was found at any of the 3 points.", it.Out, StringComparison.Ordinal);
    }

    [PythonFact]
    public async Task Where_the_rest_conforms_a_point_that_was_not_built_is_no_pass()
    {
        using var it = new Call();
        _repository.Git("checkout", "--quiet", "-b", "broken", "base");
        await File.AppendAllTextAsync(_repository["example.py"], "syntax error(\n");
        _repository.Git("commit", "--quiet", "--all", "--message", "broken");
        Assert.Equal(125, await it.Run(["series", "--repo", _repository.Folder, "--range", "base..broken", .. _build, .. _small]));
        Assert.Contains("(not built: ", it.Out, StringComparison.Ordinal);

        Assert.Equal(125, await it.Run(["series", "--repo", _repository.Folder, "--range", "base..broken", "--build", "echo no compiler >&2; false", "--exec", "true"]));
        Assert.Contains("none of the 2 points of base..broken was built.", it.Error, StringComparison.Ordinal);
        Assert.Contains("no compiler", it.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("series --repo nowhere --range a..b --exec x", "there is no such folder")]
    [InlineData("series --repo REPO --exec x", "--repo needs --range")]
    [InlineData("series --repo REPO --range base --exec x", "write A..B")]
    [InlineData("series --repo REPO --range base...main --exec x", "write A..B")]
    [InlineData("series --repo REPO --range base..nothing --exec x", "has no commit \"nothing\"")]
    [InlineData("series --repo REPO --range main..base --exec x", "is no ancestor of")]
    [InlineData("series --repo REPO --range main..main --exec x", "has no commits")]
    [InlineData("series --repo REPO --range base..main --build make", "--build and --files need --exec")]
    [InlineData("series --repo / --range a..b --exec x", "is no git repository")]
    [InlineData("series 2015 --repo REPO --range base..main --exec x", "2015 is a built-in series")]
    [InlineData("series 2015 --exec x", "a built-in series needs no --build")]
    [InlineData("series --mail REPO --exec x", "--mail needs --base")]
    [InlineData("series --base REPO --exec x", "--base needs --mail")]
    [InlineData("series --mail nowhere --base REPO --exec x", "--mail nowhere: there is no such folder")]
    [InlineData("series --mail EMPTY --base REPO --exec x", "there is no mail in it")]
    [InlineData("series --mail REPO --base nowhere --exec x", "--base nowhere: there is no such folder")]
    [InlineData("series --mail REPO --base REPO --range a..b --exec x", "a series is commits or mails")]
    [InlineData("series --repo REPO --range base..main --exec x --files ../x", "by their path in the tree")]
    [InlineData("series --repo REPO --range base..main --exec x --baseline REPO/README", "--baseline")]
    public async Task What_is_wrong_is_told_with_what_to_do(string call, string told)
    {
        using var it = new Call();
        var empty = Directory.CreateDirectory(it["empty"]).FullName;
        Assert.Equal(2, await it.Run(call.Replace("REPO", _repository.Folder, StringComparison.Ordinal).Replace("EMPTY", empty, StringComparison.Ordinal).Split(' ')));
        Assert.Contains(told, it.Error.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(it.Out);
    }

    [Fact]
    public async Task A_tree_that_is_no_kernel_s_is_not_built_and_the_missing_file_is_named()
    {
        using var it = new Call();
        Assert.Equal(125, await it.Run("series", "--repo", _repository.Folder, "--range", "base..main"));
        Assert.Contains("none of the 11 points of base..main was built.", it.Error, StringComparison.Ordinal);
        Assert.Contains("it lacks Makefile", it.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_does_not_apply_is_named_with_the_first_error()
    {
        using var it = new Call();
        _repository.Git("format-patch", "--quiet", "-o", it["mails"], "main~2..main");
        _repository.Git("checkout", "--quiet", "base");
        var text = await File.ReadAllTextAsync(_repository["example.py"]);
        await File.WriteAllTextAsync(_repository["example.py"], text.Replace("reserved = 1", "kept = 1", StringComparison.Ordinal));
        _repository.Git("commit", "--quiet", "--all", "--message", "another tree");
        Assert.Equal(2, await it.Run("series", "--mail", it["mails"], "--base", _repository.Folder, "--exec", "x"));
        Assert.Contains("0001-example-shorten-a-line.patch does not apply to", it.Error.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("error: patch failed: example.py:", it.Error.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("--base", it.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _repository.Dispose();

    // One mistake breaks several rules; where each begins and ends is what names the patch.
    private static void RequireFindings(JsonElement result, Func<int, string> id)
    {
        var findings = result.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(
            new[] { 3, 4, 8, 10 }.Select(id),
            findings.Select(finding => finding.GetProperty("firstBad").GetString()!).Distinct().OrderBy(first => Enumerable.Range(0, 11).Select(id).ToList().IndexOf(first)));
        Assert.All(findings, finding => Assert.Equal(
            finding.GetProperty("firstBad").GetString() == id(4) ? id(7) : null, finding.GetProperty("fixedBy").GetString()));
        foreach (var (rule, number) in new[] { ("I1", 3), ("I9", 4), ("I7", 8), ("I6", 10) })
        {
            Assert.Contains(findings, finding => finding.GetProperty("rule").GetString() == rule && finding.GetProperty("firstBad").GetString() == id(number));
        }
    }

    private static void RequirePoints(JsonElement result)
    {
        var points = result.GetProperty("points").EnumerateArray().ToList();
        Assert.Equal(["base", .. Enumerable.Range(1, 10).Select(number => $"{number:0000}")], points.Select(point => point.GetProperty("id").GetString()));
        Assert.Equal(Enumerable.Range(1, 10).Select(ExampleRepository.Subject), points.Skip(1).Select(point => point.GetProperty("description").GetString()));
        Assert.Equal(["0005"], points.Where(IsNotBuilt).Select(point => point.GetProperty("id").GetString()));
    }

    private static bool IsNotBuilt(JsonElement point) => point.GetProperty("notBuilt").ValueKind == JsonValueKind.String;
}
