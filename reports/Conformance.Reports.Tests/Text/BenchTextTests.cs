namespace Conformance.Reports.Tests;

public class BenchTextTests
{
    private static readonly ContestantRecord _ours = new()
    {
        CommandsPerSecond = 6_000_000, BytesPerCommand = 0.8, PeakHeapBytes = 1 << 20,
        AtMinimum = "40/40", ProvenMinimal = "40/40", ExecutionsBeforeProof = 14,
        Bugs =
        [
            new()
            {
                Bug = "A", TrueMinimum = 5, Runs = 20, Found = 20, AtMinimum = 20, Tests = 10, Length = 5, ShrinkExecutions = 14,
                ProofExecutions = 245,
            },
        ],
    };

    private static readonly ContestantRecord _theirs = _ours with
    {
        CommandsPerSecond = 500_000, BytesPerCommand = 2_873.2, AtMinimum = "35/40", ProvenMinimal = null, ExecutionsBeforeProof = 108, Bugs = [],
    };

    [Fact]
    public void The_verdict_compares_and_the_tables_say_with_what() => Assert.Equal(
        """
        Ours: 12.0 times the checked commands of FsCheck a second, 0.5 times
        those of a plain loop; bugs shrunk to the true minimum 40/40 (FsCheck:
        35/40), proven 40/40, in 14 traces (FsCheck: 108).

        OWN-8, no bug: commands executed and compared with the model.
                      commands/s  bytes/command  peak heap
          ours         6,000,000            0.8    1.0 MiB
          FsCheck        500,000        2,873.2    1.0 MiB
          plain loop  12,000,000            0.8    1.0 MiB

        OWN-8, each bug with 20 seeds: medians; the length is a mean.
                bug    found  tests  length  minimal  shrunk in  proven in
          ours  A (5)  20/20     10    5.00    20/20         14        245

        The machine M, platform=ioda2: ours judges every rule, the loop only
        compares.
                      commands/s  bytes/command  peak heap
          ours         6,000,000            0.8    1.0 MiB
          plain loop  12,000,000            0.8    1.0 MiB

        With containers, platform=ioda2-e5 processes=2: ours judges every rule,
        the loop only compares.
                      commands/s  bytes/command  peak heap
          ours         6,000,000            0.8    1.0 MiB
          plain loop  12,000,000            0.8    1.0 MiB

        The machine M by itself, platform=ioda2: its 3,888 states explored at
        300,000 states/s, 8,000,000 transitions/s.

        """,
        Told.By(BenchText.Write, new BenchRecord
        {
            Seeds = 20,
            Own8 = new() { Ours = _ours, FsCheck = _theirs, PlainLoop = _ours with { CommandsPerSecond = 12_000_000 } },
            TierA = new() { Boot = "platform=ioda2", Ours = _ours, PlainLoop = _ours with { CommandsPerSecond = 12_000_000 } },
            Containers = new()
            {
                Boot = "platform=ioda2-e5 processes=2", Ours = _ours, PlainLoop = _ours with { CommandsPerSecond = 12_000_000 },
            },
            Explore = new() { Boot = "platform=ioda2", States = 3_888, StatesPerSecond = 300_000, TransitionsPerSecond = 8_000_000 },
            Stopped = null,
        }));

    [Fact]
    public void Before_a_bug_was_looked_for_nothing_is_said_of_bugs()
    {
        var early = _ours with { Bugs = [.. _ours.Bugs.Select(bug => bug with { Runs = 0, Found = 0, AtMinimum = 0 })], AtMinimum = "0/0", ProvenMinimal = "0/0", ExecutionsBeforeProof = null };
        var told = Told.By(BenchText.Write, new BenchRecord
        {
            Seeds = 20,
            Own8 = new() { Ours = early, FsCheck = early, PlainLoop = early },
            TierA = new() { Boot = "platform=ioda2", Ours = early, PlainLoop = early },
            Containers = new() { Boot = "platform=ioda2", Ours = early, PlainLoop = early },
            Explore = null,
            Stopped = "interrupted",
        });

        Assert.Contains("a plain loop; no bug was looked for.", told.Replace('\n', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("0/0", told, StringComparison.Ordinal);
        Assert.DoesNotContain("seeds: medians", told, StringComparison.Ordinal);
    }
}
