using Conformance.Model.Machines;
using Conformance.Properties.Tests.Toys;
using Conformance.Reports;

namespace Conformance.Properties.Tests;

public class SeriesRunTests
{
    [Fact]
    public void Runs_that_go_side_by_side_give_equal_records()
    {
        var series = SeriesDefinition.BuiltIn[0];
        var budget = new Budget { Seed = 9, Depth = 2, RandomTraces = 120, ProofTraces = 2_000 };

        var first = ResultJson.Of(SeriesResult.Run(series, budget));

        Assert.Equal(first, ResultJson.Of(SeriesResult.Run(series, budget)));
        Assert.NotEqual(first, ResultJson.Of(SeriesResult.Run(series, budget with { Seed = 10 })));
    }

    [Fact]
    public void What_one_point_finds_is_asked_of_all()
    {
        // Both count wrong from seven on, but only the first can be driven there at random.
        var deep = Point("deep", new(Limit: 9), system => system.Breaks = system.Count == 7 ? ToyMachine.First : RuleSet.None);
        var shy = Point("shy", new(Limit: 9), system => system.Breaks = system.Asked is [_, _, _, _, _, _, ToyCommand.Add] && system.Count == 7
            ? ToyMachine.First
            : RuleSet.None);
        var run = new ToySeriesRun([deep, shy], new() { Depth = 0, RandomTraces = 100, LengthMax = 30 });
        var alone = new ToySeriesRun([shy], new() { Depth = 0, RandomTraces = 100, LengthMax = 30 });

        run.Run(default, default);
        alone.Run(default, default);

        Assert.Empty(alone.At(shy).Single().Outcome.Found);
        var found = Assert.Single(run.At(shy).Single().Outcome.Found.Values);
        Assert.Equal("by a trace of another point", found.Found);
        Assert.Equal(Enumerable.Repeat(ToyCommand.Add, 7), found.Trace.Commands);
    }

    [Fact]
    public void What_fails_now_and_then_at_one_point_is_asked_of_the_others_more_than_once()
    {
        // The second point is never driven so far, and passes the first four times.
        var flaky = Point("flaky", new(Limit: 9), FlakyToys.Failing(from: 3, run => run % 2 == 0));
        var shy = Point("shy", new(Limit: 1), FlakyToys.Failing(from: 3, run => run == 4));
        var run = new ToySeriesRun([flaky, shy], new() { Depth = 0, RandomTraces = 20 });

        run.Run(default, default);

        var found = Assert.Single(run.At(shy).Single().Outcome.Found.Values);
        Assert.Equal(("by a trace of another point", new Flakiness(0, 20)), (found.Found, found.Flaky));
    }

    [Fact]
    public void A_kept_trace_that_fails_now_and_then_is_run_until_it_fails()
    {
        var point = Point("shy", new(Limit: 9), FlakyToys.Failing(from: 3, run => run == 4));
        var trace = new ToyTrace(new(Limit: 9), [.. Enumerable.Repeat(ToyCommand.Add, 3)]);
        var run = new ToySeriesRun([point], new() { Depth = 1, RandomTraces = 0 }) { Kept = [("toy/system", trace)] };

        run.Run(default, default);

        Assert.Equal("by a trace that an earlier run kept", Assert.Single(run.At(point).Single().Outcome.Found.Values).Found);
    }

    [Fact]
    public void A_point_at_which_nothing_could_be_asked_is_inconclusive()
    {
        var points = new[] { Point("asked", new(Limit: 2)), Point("idle", new(Limit: 0, Probed: true)) };

        var record = Tell(points);

        Assert.Equal([VerdictRecord.Conforms, VerdictRecord.Inconclusive], record.Points.Select(point => point.Verdict));
        Assert.All(record.Cells.Where(cell => cell.Point == "idle"), cell => Assert.Equal(VerdictRecord.Inconclusive, cell.Verdict));
    }

    [Fact]
    public void A_stretch_of_bad_points_is_one_finding_and_a_relapse_another()
    {
        static void Breaks(ToySystem system) => system.Breaks = ToyMachine.Second;
        var world = new ToyWorld(Limit: 2);
        var points = new[] { Point("p1", world), Point("p2", world, Breaks), Point("p3", world, Breaks), Point("p4", world), Point("p5", world, Breaks) };

        var record = Tell(points);

        Assert.Equal(
            [("T2", "p2", "p4"), ("T2", "p5", null)],
            record.Findings.Select(finding => (finding.Rule, finding.FirstBad, finding.FixedBy)));
    }

    [Fact]
    public void What_another_failure_hides_for_a_while_is_not_mended_by_it_nor_broken_again_behind_it()
    {
        static void FailsNotes(ToySystem system)
        {
            if (system.Asked[^1] != ToyCommand.Note) return;

            (system.Answer, system.Breaks) = (ToyAnswer.Injected, ToyMachine.Second);
        }

        var world = new ToyWorld(Limit: 2);
        var wrong = ToySystem.Subject(_ => new ToySystem(FailsNotes) { Count = 1 });
        var points = new[] { Point("p1", world, FailsNotes), Point("p2", world, wrong), Point("p3", world, FailsNotes) };

        var record = Tell(points);

        Assert.Equal(
            [("M", "p2", "p3", false), ("T2", "p1", null, true)],
            record.Findings.Select(finding => (finding.Rule, finding.FirstBad, finding.FixedBy, finding.UnderFault)));
    }

    [Fact]
    public void A_point_that_does_not_boot_mends_nothing_and_parts_no_stretch()
    {
        static void Breaks(ToySystem system) => system.Breaks = ToyMachine.Second;
        var world = new ToyWorld(Limit: 2);
        var dead = ToySystem.Subject(_ => new ToySystem { BootCrash = "a bug" });
        var points = new[] { Point("p1", world, Breaks), Point("p2", world, dead), Point("p3", world, Breaks), Point("p4", world, dead), Point("p5", world) };

        var record = Tell(points);

        Assert.Equal([("M", "p2", "p3"), ("M", "p4", "p5"), ("T2", "p1", "p5")], record.Findings.Select(finding => (finding.Rule, finding.FirstBad, finding.FixedBy)).Order());
    }

    [Fact]
    public void Progress_goes_from_nothing_to_all()
    {
        var told = new List<(int Done, int Of)>();
        var run = new ToySeriesRun([Point("p1", new(Limit: 1)), Point("p2", new(Limit: 1))], new() { Depth = 1, RandomTraces = 1 });

        run.Run(default, default, (done, of) =>
        {
            lock (told) told.Add((done, of));
        });

        Assert.Equal((0, 1), (told.Min(it => it.Done), told.Select(it => it.Of).Distinct().Count()));
        Assert.Equal(told[^1].Of, told[^1].Done);
        Assert.All(told, it => Assert.InRange(it.Done, 0, it.Of));
    }

    private static ToyPoint Point(string id, ToyWorld world, Action<ToySystem>? after = null) => Point(id, world, ToySystem.Subject(after));

    private static ToyPoint Point(string id, ToyWorld world, ToySubject subject) =>
        new(id, $"toy/{id}", "a toy", IsBase: false, [new("toy", subject, [world], [])]);

    private static SeriesRecord Tell(IReadOnlyList<ToyPoint> points)
    {
        var budget = new Budget { Depth = 2, RandomTraces = 20 };
        var run = new ToySeriesRun(points, budget);
        run.Run(default, default);
        return new ToySeriesTelling(run, FoundFolder.None).Record(new("toys", "toys", [], HasBase: false), budget, stopped: null);
    }
}
