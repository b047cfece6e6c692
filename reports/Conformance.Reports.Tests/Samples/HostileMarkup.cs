namespace Conformance.Reports.Tests;

/// <summary>Text that would be markup, an attribute or a script, were it not escaped, everywhere that text can be.</summary>
internal static class HostileMarkup
{
    public const string Text = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;</style></script>\u2028\u0000";

    public static CounterexampleRecord Counterexample() => SampleWalk.Counterexample() with
    {
        System = Text,
        Rule = new(Text, Text, Text, Text),
        Boot = Text,
        Steps = [new(Text, Text, IsProbe: false), new(Text, Text, IsProbe: true)],
        Scenes = [Scene(), Scene(), Scene()],
        Differences = [new(Text, Text, Text)],
        Found = Text,
        Minimality = Text,
        Flaky = Text,
        Replay = Text,
    };

    public static SeriesRecord Series() => SampleSeries.Small() with
    {
        Series = Text,
        Title = Text,
        Points = [new(Text, VerdictRecord.Violates, Text, Text, IsBase: true)],
        Rules = [new(Text, Text, Text, Text)],
        Cells = [SampleSeries.Broken(Text, Text, 3)],
        Findings = [SampleSeries.Finding(Counterexample(), Text, Text) with { Platforms = [Text] }],
        Baseline = new([Text], [Text], 1),
        Chart = new([new(Text, null), new("inner", Text), new("round", "round")], [new(Text, "inner", Text, Text), new("round", Text, "x", null)]),
        StateCommands = [new(Text, Text, 1, 1)],
        Strategies = [new(Text, Text, 1, 1, 1, 1, 1, Text)],
    };

    private static SceneRecord Scene() => new(
        [
            new PartRecord
            {
                Name = Text,
                State = Text,
                ActualState = "inner",
                Facts = [new(Text, Text, Text)],
                Tables = [new(Text, [new(Text, Text, Text)])],
                Links = [new(Text, Text, Text, Text, "actual"), new(Text, Text, Text, Text, "expected")],
            },
        ],
        [new(Text, Text, Text)]);
}
