namespace Conformance.Reports.Tests;

/// <summary>Counterexamples with scenes, as a page walks through them.</summary>
internal static class SampleWalk
{
    public static ChartRecord Chart { get; } = new(
        [new("Kernel", null), new("KernelBypass", "Kernel"), new("KernelTranslated", "Kernel"), new("External", null)],
        [
            new("Kernel", "External", "Take", "not busy"),
            new("KernelBypass", "KernelTranslated", "BypassOff", null),
            new("KernelBypass", "KernelBypass", "BypassOn", null),
            new("KernelTranslated", "KernelBypass", "BypassOn", "bypass allowed"),
            new("External", "KernelBypass", "Release", "bypass allowed"),
            new("External", "KernelTranslated", "Release", "no bypass"),
        ]);

    /// <summary>Take, map, release; then the table still holds what the owner mapped, and the bypass is open although it should not be.</summary>
    public static CounterexampleRecord Counterexample() => Sample.Counterexample() with
    {
        Scenes =
        [
            new([Group("KernelBypass", Empty, Bypass)], []),
            new([Group("External", Empty)], []),
            new([Group("External", new("1", "user page 4 rw"), Mapped)], []),
            new(
                [
                    Group("KernelTranslated", new("1", "empty", "user page 4 rw"), Mapped with { Only = "actual" }, Bypass with { Only = "expected" }) with
                    {
                        ActualState = "KernelBypass",
                    },
                ],
                Sample.Counterexample().Differences),
        ],
    };

    /// <summary>As large as the real thing is allowed to be: so many points, so many findings, each of eight steps.</summary>
    public static SeriesRecord Series(int points, int findings)
    {
        var rules = Enumerable.Range(1, findings).Select(at => Sample.Rule($"I{at}")).ToList();
        var ids = Enumerable.Range(0, points).Select(at => $"{at}0ffee42").ToList();
        return SampleSeries.Small() with
        {
            Points = [.. ids.Select(id => new PointRecord(id, VerdictRecord.Violates, $"2015/{id}", $"point {id}", IsBase: false))],
            Rules = rules,
            Cells = [.. ids.SelectMany(id => rules.Select(rule => SampleSeries.Broken(id, rule.Id, 8)))],
            Findings = [.. rules.Select((rule, at) => SampleSeries.Finding(Long(rule, at), ids[0], null))],
            Baseline = null,
            Chart = Chart,
            StateCommands = Cells,
            Lengths = [new(0, 9, 612), new(10, 19, 1_388)],
            Strategies = [new("weighted", "7 of 16", 900, 12_000, 4_500, 1_000, 2, "A kind by its weight."), new("swarm", "1 of 16", 100, 1_000, 400, 90, 0, "A quarter of the kinds is left out.")],
        };
    }

    /// <summary>A check with everything that a page can show.</summary>
    public static CheckRecord Check() => SampleCheck.Violating() with
    {
        Findings = [Counterexample(), Sample.Wake()],
        Chart = Chart,
        StateCommands = Cells,
        Kinds = SampleCheck.Conforming().Kinds,
        Lengths = SampleCheck.Conforming().Lengths,
        Coverage = new(3, 4, 7, 2, 3, ["dma refused"]),
        Missed = ["transitions=100%: 3 of 4"],
        Warnings = ["dma was never refused."],
    };

    private static FactRecord Empty { get; } = new("1", "empty");

    private static LinkRecord Bypass { get; } = new("TVE#1", "bit59+0", "page 0", "rw");

    private static LinkRecord Mapped { get; } = new("TVE#0", "1", "page 4", "rw");

    private static IReadOnlyList<StateCommandRecord> Cells { get; } =
    [
        new("group in KernelBypass", "take", 120_000, 99), new("group in KernelBypass", "release", 0, 1_000),
        new("group in External", "take", 0, 0), new("group in External", "release", 12, 0),
    ];

    private static CounterexampleRecord Long(RuleRecord rule, int at)
    {
        var it = Counterexample();
        return it with
        {
            Rule = rule,
            Boot = $"{Sample.Boot} ram={at}",
            Steps = [.. it.Steps, .. it.Steps, it.Steps[0], it.Steps[1]],
            Scenes = [it.Scenes[0], .. it.Scenes.Skip(1), .. it.Scenes.Skip(1), it.Scenes[1], it.Scenes[3]],
            Length = 8,
        };
    }

    private static PartRecord Group(string state, FactRecord entry, params LinkRecord[] links) => new()
    {
        Name = "grp0",
        State = state,
        Facts = [new("owner", state == "External" ? "ctr0" : "kernel"), new("bypass flag", "off", state == "KernelTranslated" ? "on" : null)],
        Tables = [new("TVE#0", [new("0", "empty"), entry])],
        Links = links,
    };
}
