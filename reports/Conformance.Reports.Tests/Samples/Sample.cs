namespace Conformance.Reports.Tests;

/// <summary>Records to tell, small enough to read beside the expected text.</summary>
internal static class Sample
{
    public const string Boot = "platform=ioda2 groups=1 entries=4";

    public static RuleRecord Rule(string id) => id switch
    {
        "I7" => new(
            "I7",
            "an error changes nothing",
            "A command that returns an error changes nothing.",
            "arch/powerpc/kernel/iommu.c, iommu_take_ownership()"),
        "I9" => new(
            "I9",
            "kernel-owned group maps no user page",
            "A group that the kernel owns maps no page of its former external owner.",
            "drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_release_ownership()"),
        "I10" => new(
            "I10",
            "pins are counted",
            "A page is pinned as often as it is mapped.",
            "drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_unuse_page()"),
        _ => new(id, $"rule {id}", $"The sentence of {id}.", "SPEC"),
    };

    public static CounterexampleRecord Counterexample() => new()
    {
        System = "2015/f87a8864",
        Machine = "ownership",
        Rule = Rule("I9"),
        Boot = Boot,
        Steps = [Step("take grp0 ctr0"), Step("user-map grp0 entry=1 page=4 rw"), Step("release grp0")],
        Differences = [new("grp0 tces", "empty", "1:user page 4 rw")],
        Length = 3,
        FoundLength = 40,
        Found = "at random, trace 17 of seed 1",
        Minimality = "minimal: proven (177 traces replayed)",
        ShrinkExecutions = 18,
        ProofExecutions = 177,
        Replay = "./conformance replay found/i9.trace",
    };

    /// <summary>I10 in the wake of I9, shown by a probe.</summary>
    public static CounterexampleRecord Wake() => Counterexample() with
    {
        Rule = Rule("I10"),
        After = ["I9"],
        Steps = [.. Counterexample().Steps, Step("take grp0 ctr1", "EBUSY"), new("dma dev0 entry=1", "page 4", IsProbe: true)],
        Differences = [new("page 4 pins", "0", "1"), new("dev0 reaches", "nothing", "page 4")],
        Length = 4,
        FoundLength = 4,
        Found = "exhaustively",
        ShrinkExecutions = 0,
        Replay = "./conformance replay found/i10.trace",
    };

    /// <summary>A busy table: a refusal that changed something.</summary>
    public static CounterexampleRecord Refusal() => Counterexample() with
    {
        System = "2015/v4.1",
        Rule = Rule("I7"),
        Steps = [Step("m0 = kernel-map dev0 pages=1", "mapped at 0x1000"), Step("take grp0 ctr0", "EBUSY")],
        Differences = [new("grp0 kernel bits", "0,1", "1")],
        Length = 2,
        FoundLength = 2,
        Found = "exhaustively",
        ShrinkExecutions = 0,
        ProofExecutions = 9,
        Minimality = "minimal: proven (9 traces replayed)",
        Replay = "./conformance replay found/i7.trace",
    };

    public static StepRecord Step(string command, string answer = "ok") => new(command, answer, IsProbe: false);

    public static WorkRecord Work(string? stopped = null) => new(
        Seed: 1, Depth: 4, ExhaustiveTraces: 39_324, RandomTraces: 2_000, ReplayedTraces: 0, Commands: 161_000, stopped);

    public static WorkRecord NoWork { get; } = new(
        Seed: 1, Depth: 0, ExhaustiveTraces: 0, RandomTraces: 0, ReplayedTraces: 0, Commands: 0, Stopped: null);
}
