namespace Conformance.Reports.Tests;

/// <summary>What a system under test could put into its answers, and a catalogue into its names.</summary>
internal static class Hostile
{
    /// <summary>Turns the terminal red, clears it, rings, and goes on for ever without a space.</summary>
    public static string Text { get; } = "\x1b[31m\x1b[2J\a\r\ncaf\u00e9 \u202e" + new string('x', 200) + " and then some more words that go on and on and on";

    public static RuleRecord Rule(string id) => new(id, Text, Text, Text);

    // The lines that are left whole, commands and the boot line, are short here: they are not what is measured.
    public static CounterexampleRecord Counterexample() => Sample.Counterexample() with
    {
        System = Text,
        Rule = Rule("I9"),
        After = [Text, Text],
        Steps = [Sample.Step("take grp0 ctr0", Text), new("dma dev0 entry=1", Text, IsProbe: true)],
        Differences = [new(Text, Text, Text)],
        Found = Text,
        Minimality = Text,
        Replay = string.Join(' ', Enumerable.Repeat("--option=value", 20)),
    };

    public static SeriesRecord Series() => SampleSeries.Small() with
    {
        Series = Text,
        Title = Text,
        Points = [new(Text, VerdictRecord.Violates, Text, Text, IsBase: true), new("b", VerdictRecord.NotApplicable, Text, Text, IsBase: false)],
        Rules = [Rule("I9"), Rule(Text), Rule("I1")],
        Cells = [SampleSeries.Broken(Text, "I9", 123_456, Text), SampleSeries.Unseen(Text, Text), SampleSeries.Kept("b", Text)],
        Findings = [SampleSeries.Finding(Counterexample(), Text, Text), SampleSeries.Finding(Counterexample() with { After = [] }, Text, null)],
        Baseline = new([Text], [Text], RecordedCount: 1),
        Work = Sample.Work(stopped: Text),
    };

    public static CheckRecord Check() => SampleCheck.Conforming() with
    {
        Implementation = Text,
        Description = Text,
        Source = Text,
        Platforms = [Text, Text],
        Rules = [new(Rule(Text), VerdictRecord.Inconclusive, Text, long.MaxValue), new(Rule("I1"), VerdictRecord.Violates, Text, 0)],
        Findings = [Counterexample()],
        Kinds = [new(Text, long.MaxValue, long.MaxValue, long.MinValue)],
        Lengths = [.. Enumerable.Range(0, 50).Select(at => new LengthRecord(at, at * 1_000_000, long.MaxValue))],
        Warnings = [Text],
        Work = Sample.Work(stopped: Text),
    };

    public static ReplayRecord Replay() => new() { Traces = [Replayed([Counterexample()]), Replayed([])] };

    public static ListRecord List() => new() { Sections = [new(Text, [new(Text, Text, Text)])] };

    private static ReplayedRecord Replayed(IReadOnlyList<CounterexampleRecord> findings) => new()
    {
        File = Text,
        Implementation = Text,
        Verdict = VerdictRecord.Inconclusive,
        RecordedRule = Text,
        Steps = Counterexample().Steps,
        Findings = findings,
    };
}
