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
}
