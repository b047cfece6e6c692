namespace Conformance.Reports.Tests;

public sealed class MergedStateCommandsTests
{
    [Fact]
    public void Where_commands_were_asked_is_added_up_over_the_parts()
    {
        var merged = ResultMerge.Of([("a", Part(1, new("External", "take", 1, 2), new("Kernel", "take", 3, 0))), ("b", Part(2, new StateCommandRecord("External", "take", 10, 20)))]);

        Assert.Equal([new("External", "take", 11, 22), new("Kernel", "take", 3, 0)], merged.StateCommands);
    }

    private static CheckRecord Part(int index, params StateCommandRecord[] cells) => SampleCheck.Conforming() with
    {
        StateCommands = cells,
        Shard = new() { Index = index, Count = 2, Version = "1", Machine = "m", Depth = 4, Tests = 1, Proofs = "on", Kinds = [], Ways = [], Coverage = [], Findings = [] },
    };
}
