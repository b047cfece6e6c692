using Conformance.Model.Ownership;
using Conformance.Sut;
using Conformance.Sut.Faults;

namespace Conformance.Properties.Tests;

/// <summary>A fault for every rule: it proves that the rule can fail, the generator reaches it, and the shrinker finishes.</summary>
public class PlantedFaultTests
{
    private const int RandomTracesMax = 20_000;

    // For each fault the world and the trace that our order of simplicity calls the simplest of those that break its rule.
    // Probes follow every trace and are not counted: they are why one command is enough for I6 and I18, two for Lv.
    private static readonly Dictionary<string, (string Boot, string Trace)> _simplest = new()
    {
        // The flag says closed, the window is open.
        ["bypass-left-open"] = ("platform=ioda2", "take grp0 ctr0"),

        // A run must have been freed before it can be reused, and the group must be taken.
        ["last-run-reused"] =
            ("platform=ioda2", "map0 = kernel-map dev0 pages=1; kernel-unmap map0; take grp0 ctr0; map0 = kernel-map dev0 pages=1"),
        ["nobypass-ignored"] = ("platform=ioda2 nobypass", "take grp0 ctr0; release grp0"),
        ["bypass-on-ioda1"] = ("platform=ioda1", "take grp0 ctr0; release grp0"),
        ["vio-grouped"] = ("platform=vio", "take grp0 ctr0"),

        // The probes map for the device of the other group.
        ["any-owner-stops-kernel"] = ("platform=ioda2 groups=2", "take grp0 ctr0"),
        ["bit0-lost"] = ("platform=ioda2", "map0 = kernel-map dev0 pages=1; take grp0 ctr0"),
        ["bit0-not-reserved"] = ("platform=ioda2", "take grp0 ctr0; release grp0"),
        ["tces-left"] = ("platform=ioda2", "take grp0 ctr0; user-map grp0 entry=0 page=2 rw; release grp0"),

        // The cache must have been filled by a DMA before it can be stale.
        ["unmap-not-invalidated"] = (
            "platform=ioda2",
            "take grp0 ctr0; user-map grp0 entry=0 page=2 rw; dma dev0 0 write; user-unmap grp0 entry=0"),
        ["stale-table-base"] = ("platform=ioda2", "take grp0 ctr0; release grp0"),
        ["bypass-linked-as-table"] = ("platform=ioda2", "raw-bypass grp0 on"),

        // With entry 0 reserved two entries are too few for two pages; the probes unmap.
        ["unmap-forgets-bit"] = ("platform=ioda2 offset=2", "map0 = kernel-map dev0 pages=2"),

        // Outside the table of a group that is taken: another refusal comes first otherwise.
        ["positive-rc"] = ("platform=ioda2", "take grp0 ctr0; user-map grp0 entry=2 page=2 rw"),
        ["second-claimant-wins"] = ("platform=ioda2", "take grp0 ctr0; take grp0 ctr1"),
        ["refusal-hidden"] = ("platform=ioda2", "take grp0 ctr0; fail-next bypass; release grp0"),
        ["lock-kept-when-busy"] = ("platform=ioda2", "map0 = kernel-map dev0 pages=1; take grp0 ctr0"),
        ["released-twice"] = ("platform=ioda2-e4 devices=2", "unbind dev0; unbind dev1; take grp0 ctr0; release grp0"),
        ["allocator-opened-first"] = ("platform=ioda2", "take grp0 ctr0; user-map grp0 entry=0 page=2 rw; release grp0"),
        ["table-base-dropped"] = ("platform=ioda2", "take grp0 ctr0; release grp0"),
    };

    public static TheoryData<string> Faults => [.. PlantedFaults.All.Where(fault => !fault.NeedsContainers).Select(fault => fault.Id)];

    public static TheoryData<string> Others =>
        [.. PlantedFaults.All.Where(fault => fault.NeedsContainers).Concat(HistoricalBugs.All).Select(fault => fault.Id)];

    [Fact]
    public void There_is_one_for_every_rule() =>
        Assert.Equal(OwnershipMachine.Instance.Rules.Select(rule => rule.Id), PlantedFaults.All.Select(fault => fault.Rule));

    [Theory]
    [MemberData(nameof(Faults))]
    public void Enumeration_finds_it_by_the_simplest_trace(string id)
    {
        var (subject, key) = Planted(id);
        var world = OwnershipNotation.Instance.ParseBoot(_simplest[id].Boot);
        var length = _simplest[id].Trace.Split("; ").Length;
        var found = new Dictionary<FailureKey, OwnershipFinding>();

        new OwnershipDeepening(subject, new(subject)).Run(world, length, found, default);

        Assert.Equal(_simplest[id], Told(found[key]));
        Assert.NotNull(found[key].ProofExecutions);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Random_traces_find_it_and_shrink_to_the_simplest_trace_from_every_seed(string id)
    {
        var (subject, key) = Planted(id);
        var fault = PlantedFaults.All.Single(fault => fault.Id == id);
        var variant = Subjects.Planted(new ReferenceImplementation(fault));
        foreach (var seed in new ulong[] { 1, 2, 3, 40 })
        {
            using var enough = new CancellationTokenSource();
            var checker = new OwnershipChecker(variant, new() { Seed = seed, Depth = 0, RandomTraces = RandomTracesMax, ProofTraces = 50_000 });

            checker.Run(default, enough.Token, outcome =>
            {
                if (outcome.Found.ContainsKey(key)) enough.Cancel();
            });

            Assert.Contains(key, checker.Outcome.Found.Keys);
            var finding = checker.Outcome.Found[key];
            Assert.Equal(_simplest[id], Told(finding));
            Assert.NotNull(finding.ProofExecutions);
            Assert.Equal(fault.Rule, subject.RuleAt(finding.Key.Rule).Id);
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_fault_among_containers_or_of_history_shrinks_to_its_shortest_trace_from_every_seed(string id)
    {
        var fault = PlantedFaults.All.Concat(HistoricalBugs.All).Single(fault => fault.Id == id);
        var mutant = new Mutant<Boot, MachineState, OwnershipCommand, Answer, Observation>(
            fault.Id, fault.Rule, fault.Description, Subjects.Planted(new ReferenceImplementation(fault)));
        var run = new SeedsRun<Boot, MachineState, OwnershipCommand, Answer, Observation>(
            [mutant], new Budget { RandomTraces = RandomTracesMax }, seeds: 3);

        run.Run(default);

        var record = Assert.Single(run.Record(stopped: null).Mutants);
        Assert.Equal(ShortestTraces.All[id], record.Traces);
        Assert.True(record.IsSettled(3));
    }

    // One fault shows only where the firmware is made to fail.
    private static (OwnershipSubject Subject, FailureKey Key) Planted(string id)
    {
        var fault = PlantedFaults.All.Single(fault => fault.Id == id);
        var rule = OwnershipMachine.Instance.Rules.ToList().FindIndex(rule => rule.Id == fault.Rule);
        return (Subjects.Of(new ReferenceImplementation(fault)), new(rule, id == "refusal-hidden" ? FailureMode.UnderFault : FailureMode.Direct));
    }

    private static (string Boot, string Trace) Told(OwnershipFinding finding) => (
        OwnershipNotation.Instance.Spell(finding.Trace.Boot),
        string.Join("; ", finding.Trace.Commands.Select(OwnershipNotation.Instance.Spell)));
}
