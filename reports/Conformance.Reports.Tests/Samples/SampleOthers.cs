namespace Conformance.Reports.Tests;

/// <summary>One result of each kind that is neither a check nor a series.</summary>
internal static class SampleOthers
{
    public static MutantsRecord Mutants() => new()
    {
        Mutants = [Mutant("tces-left", isKilled: true), Mutant("bit0-lost", isKilled: false)],
        Stopped = null,
    };

    public static ExploreRecord Explored() => new()
    {
        Machine = "iommu-ownership",
        Boot = Sample.Boot,
        States = 12,
        Explored = 12,
        Transitions = 40,
        Diameter = 4,
        IsComplete = true,
        Stopped = null,
        Violations = [new("I9", ["take grp0 ctr0", "release grp0"])],
        Kinds = [],
    };

    public static AgainstRecord Against() => new()
    {
        Machine = "iommu-ownership",
        Against = "2015/f87a8864",
        Worlds = [Sample.Boot],
        DepthAsked = 4,
        Depth = 3,
        Lengths = [new(0, 0, 1), new(1, 1, 20), new(2, 2, 300), new(3, 3, 4_000)],
        Commands = 12_600,
        IsComplete = false,
        Stopped = "time was up",
        NotObserved = ["I26"],
        Findings = [Sample.Counterexample()],
        Kinds = [],
    };

    public static SeedsRecord Seeds() => new()
    {
        Seeds = 3,
        Mutants =
        [
            new("tces-left", "I9", 3, [3], 3, ["take grp0 ctr0"], 12, 300, null),
            new("bit0-lost", "I7", 2, [2, 3], 1, ["take grp0 ctr0"], 12, 300, null),
        ],
    };

    public static BenchRecord Bench() => new()
    {
        Seeds = 3,
        Own8 = new() { Ours = Contestant(), FsCheck = Contestant(), PlainLoop = Contestant() },
        TierA = new() { Boot = Sample.Boot, Ours = Contestant(), PlainLoop = Contestant() },
        Containers = new() { Boot = Sample.Boot, Ours = Contestant(), PlainLoop = Contestant() },
        Explore = new() { Boot = Sample.Boot, States = 10, StatesPerSecond = 1_000, TransitionsPerSecond = 9_000 },
        Stopped = null,
    };

    private static MutantRecord Mutant(string id, bool isKilled) => new()
    {
        Id = id,
        Killed = isKilled,
        Rule = isKilled ? "I9" : null,
        Length = isKilled ? 3 : null,
        PlantedFor = isKilled ? "I9" : "I7",
        CaughtBy = isKilled ? ["I9"] : [],
        Executions = 100,
        Trace = isKilled ? ["take grp0 ctr0"] : [],
        Description = "a mistake",
        Reason = isKilled ? null : "no trace up to length 4 showed it",
    };

    private static ContestantRecord Contestant() => new() { CommandsPerSecond = 5_000_000, BytesPerCommand = 0, PeakHeapBytes = 1_000_000 };
}
