namespace Conformance.Cli.Tests;

public class KeptTracesTests
{
    private static readonly string[] _small = ["--platform", "ioda2", "--depth", "2", "--tests", "20"];

    [Fact]
    public async Task A_trace_that_was_kept_is_run_first_and_changes_nothing_that_is_told()
    {
        using var it = new Call();
        Assert.Equal(1, await it.Run(["check", "fault/bit0-lost", .. _small]));
        var first = it.Out;

        Assert.Equal(1, await it.Run(["check", "fault/bit0-lost", .. _small]));

        Assert.Equal(first, it.Out);
        Assert.Contains("kept earlier still failing", string.Join(' ', it.Error.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_trace_tells_what_the_run_was_too_small_to_find()
    {
        using var it = new Call();
        await it.Run(["check", "fault/tces-left", "--platform", "ioda2", "--depth", "3", "--tests", "0"]);

        Assert.Equal(1, await it.Run(["check", "fault/tces-left", "--platform", "ioda2", "--depth", "1", "--tests", "0"]));

        Assert.Contains("Found:   by a trace that an earlier run kept", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_traces_is_replayed_and_what_cannot_be_is_skipped()
    {
        using var it = new Call();
        await it.Run(["check", "fault/bit0-lost", .. _small]);
        var stranger = Path.Combine(it["found"], "stranger.trace");
        await File.WriteAllTextAsync(stranger, "machine: toaster\nboot: slots=2\n");

        Assert.Equal(1, await it.Run("replay", it["found"]));

        Assert.Contains("fault/bit0-lost", it.Out, StringComparison.Ordinal);
        Assert.Contains("skipped: ", string.Join(' ', it.Error.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("toaster", string.Join(' ', it.Error.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.True(File.Exists(stranger));
    }

    [Fact]
    public async Task What_was_in_the_folder_before_is_never_replaced_and_the_call_names_the_file_that_was_written()
    {
        using var it = new Call();
        Directory.CreateDirectory(it["found"]);
        const string Stranger = "machine: own8\nboot: own8\n";
        var name = Path.Combine("found", "fault-bit0-lost-I7.trace");
        it.File(name, Stranger);
        string[] call = ["check", "fault/bit0-lost", .. _small, "--json"];

        Assert.Equal(1, await it.Run([.. call, it["one.json"]]));
        var (told, files) = (it.Out, Directory.GetFiles(it["found"]).Order());

        Assert.Equal(Stranger, await File.ReadAllTextAsync(it[name]));
        Assert.Contains(it[Path.Combine("found", "fault-bit0-lost-I7-2.trace")], string.Concat(told.Split([' ', '\n', '\\'])), StringComparison.Ordinal);
        Assert.Equal(0, await it.Run("replay", it[Path.Combine("found", "fault-bit0-lost-I7-2.trace")], "--on", "reference"));

        // The same bytes again, and no more files.
        Assert.Equal(1, await it.Run([.. call, it["two.json"]]));
        Assert.Equal(told, it.Out);
        Assert.Equal(await File.ReadAllTextAsync(it["one.json"]), await File.ReadAllTextAsync(it["two.json"]));
        Assert.Equal(files, Directory.GetFiles(it["found"]).Order());
    }

    [Fact]
    public async Task A_kept_trace_that_is_told_shorter_is_told_in_the_same_words_the_next_time()
    {
        using var it = new Call();
        Directory.CreateDirectory(it["found"]);
        it.File(
            Path.Combine("found", "zz.trace"),
            "boot: platform=ioda2\nsystem: fault/tces-left\nrule: I9\n\nset-mask dev0 64\ntake grp0 ctr0\nuser-map grp0 entry=0 page=2 rw\nrelease grp0\n");
        string[] call = ["check", "fault/tces-left", "--platform", "ioda2", "--depth", "1", "--tests", "0"];

        Assert.Equal(1, await it.Run(call));
        var first = it.Out;

        Assert.Contains("Found:   by a trace that an earlier run kept", first, StringComparison.Ordinal);
        Assert.Contains("Shrunk:  4 commands to 3", first, StringComparison.Ordinal);
        Assert.Equal(1, await it.Run(call));
        Assert.Equal(first, it.Out);
    }

    [Theory]
    [InlineData("--shard", "1/3")]
    [InlineData("--resume", "resume.json")]
    public async Task A_part_of_a_check_keeps_each_trace_once(string option, string value)
    {
        using var it = new Call();
        Assert.Equal(1, await it.Run(["check", "2015/v4.1", .. _small, option, option == "--resume" ? it[value] : value]));

        var traces = Directory.GetFiles(it["found"]).Select(file => string.Concat(File.ReadLines(file).Where(line => !line.StartsWith("found:", StringComparison.Ordinal)))).ToList();
        Assert.Equal(traces.Distinct(), traces);
    }

    [Fact]
    public async Task A_part_that_was_interrupted_keeps_no_trace_since_the_same_call_finds_it_again()
    {
        var stop = () => { };
        using var it = new Call { Beside = new Spy("tces-left") { OnBoot = boot => { if (boot == 2_000) stop(); } } };
        stop = it.Interrupt;

        Assert.Equal(130, await it.Run("check", "spy", "--depth", "3", "--tests", "0", "--resume", it["resume.json"]));

        Assert.Contains("spy violates I8 and I9", it.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Replay:", it.Out, StringComparison.Ordinal);
        Assert.False(it.HasFound);
    }

    [Fact]
    public async Task A_trace_of_a_platform_that_is_left_out_is_skipped_with_that_reason()
    {
        using var it = new Call();
        await it.Run(["check", "2015/v4.1", .. _small]);

        await it.Run("check", "2015/v4.1", "--platform", "ioda1", "--depth", "1", "--tests", "0");

        Assert.Contains("skipped: this run does not include ioda2", string.Join(' ', it.Error.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("booted", it.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trace_that_could_not_be_kept_has_no_call_to_replay_it()
    {
        using var it = new Call();
        var found = Path.Combine(it.File("in-the-way", ""), "found");

        Assert.Equal(1, await it.Run(["check", "fault/bit0-lost", .. _small, "--found", found, "--json", it["result.json"]]));

        Assert.Contains("fault/bit0-lost violates I7", it.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Replay:", it.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("in-the-way", await File.ReadAllTextAsync(it["result.json"]), StringComparison.Ordinal);
    }
}
