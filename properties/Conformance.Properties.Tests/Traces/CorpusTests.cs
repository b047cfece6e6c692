using Conformance.Own8;

namespace Conformance.Properties.Tests;

public sealed class CorpusTests : IDisposable
{
    private const string Failing = "SetBypass\nTake\nMapUser\nRelease\nKernelAlloc\n";

    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("corpus-");

    public void Dispose() => _place.Delete(recursive: true);

    [Fact]
    public void What_still_fails_is_told_and_what_no_longer_does_is_set_aside_with_the_reason()
    {
        Keep("one", "own8/A", Failing);
        Keep("two", "own8/A", "Take\n");
        var corpus = Read();

        var failing = Assert.Single(Run(corpus));

        Assert.Equal(File("one.trace"), failing.File);
        Assert.Equal($"{File("two.trace")}: set aside as two.trace.pruned: it no longer breaks M on own8/A", Assert.Single(corpus.Notes));
        Assert.True(System.IO.File.Exists(File("two.trace.pruned")));
        Assert.False(System.IO.File.Exists(File("two.trace")));
    }

    [Fact]
    public void What_is_set_aside_replaces_nothing_that_was_set_aside_before()
    {
        Keep("two", "own8/A", "Take\n");
        System.IO.File.WriteAllText(File("two.trace.pruned"), "of another time");

        var corpus = Read();
        Run(corpus);

        Assert.StartsWith($"{File("two.trace")}: set aside as two-2.trace.pruned: ", Assert.Single(corpus.Notes), StringComparison.Ordinal);
        Assert.Equal("of another time", System.IO.File.ReadAllText(File("two.trace.pruned")));
        Assert.EndsWith("Take\n", System.IO.File.ReadAllText(File("two-2.trace.pruned")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_set_aside_before_and_has_come_again_is_set_aside_once()
    {
        for (var time = 0; time < 2; time++)
        {
            Keep("two", "own8/A", "Take\n");
            Run(Read());
        }

        Assert.Equal(File("two.trace.pruned"), Assert.Single(_place.GetFiles()).FullName);
    }

    [Fact]
    public void A_trace_that_the_run_leaves_out_is_skipped_with_the_reason()
    {
        Keep("one", "own8/A", Failing);
        var corpus = Read();

        Assert.Empty(corpus.Run(Own8Subject.With(Own8Bug.A), _ => "it is Sunday", default));
        Assert.Equal($"{File("one.trace")}: skipped: it is Sunday", Assert.Single(corpus.Notes));
    }

    [Fact]
    public void A_trace_of_another_system_is_left_alone_without_a_word()
    {
        Keep("one", "own8/B", Failing);
        var corpus = Read();

        Assert.Empty(Run(corpus));
        Assert.Empty(corpus.Notes);
    }

    [Theory]
    [InlineData("machine: iommu-ownership\nboot: own8\n", "this is a trace of the machine \"iommu-ownership\", not of \"own8\"")]
    [InlineData("machine: own8\nformat: 2\nboot: own8\n", "unknown header \"format\"")]
    [InlineData("machine: own8\nboot: own8\nFly\n", "unknown command \"Fly\"")]
    public void A_trace_of_another_machine_or_version_is_skipped_and_never_lost(string text, string why)
    {
        System.IO.File.WriteAllText(File("one.trace"), text);
        var corpus = Read();

        Assert.Empty(Run(corpus));
        Assert.Contains(why, Assert.Single(corpus.Notes), StringComparison.Ordinal);
        Assert.Equal(text, System.IO.File.ReadAllText(File("one.trace")));
    }

    [Fact]
    public void Two_files_with_one_trace_are_run_once()
    {
        Keep("one", "own8/A", Failing);
        Keep("two", "own8/A", Failing);

        Assert.Equal(File("one.trace"), Assert.Single(Read().Traces).File);
    }

    [Fact]
    public void Where_there_is_no_folder_nothing_was_kept()
    {
        var corpus = new Corpus<Own8World, Own8State, Own8Command, bool, Own8Observation>(File("none"), Own8Machine.Instance, Own8Notation.Instance);

        Assert.Empty(corpus.Traces);
        Assert.Empty(corpus.Notes);
    }

    [Fact]
    public void A_run_learns_from_a_kept_trace_what_it_has_not_found_itself()
    {
        var variant = new Own8Variant("own8", Own8Subject.With(Own8Bug.A), [default], []);
        var run = new SeriesRun<Own8World, Own8State, Own8Command, bool, Own8Observation>(
            [new("own8", "own8/A", "", IsBase: false, [variant])], new() { Depth = 2, RandomTraces = 0 })
        {
            Kept = [("own8/A", new(default, [Own8Command.SetBypass, Own8Command.Take, Own8Command.MapUser, Own8Command.Release, Own8Command.KernelAlloc]))],
        };

        run.Run(default, default);

        var finding = Assert.Single(run.At(run.Points[0]).Single().Outcome.Findings);
        Assert.Equal(("by a trace that an earlier run kept", 5), (finding.Found, finding.Trace.Length));
    }

    private static IReadOnlyList<KeptTrace<Own8World, Own8Command>> Run(
        Corpus<Own8World, Own8State, Own8Command, bool, Own8Observation> corpus) => corpus.Run(Own8Subject.With(Own8Bug.A), _ => null, default);

    private Corpus<Own8World, Own8State, Own8Command, bool, Own8Observation> Read() =>
        new(_place.FullName, Own8Machine.Instance, Own8Notation.Instance);

    private string File(string name) => Path.Combine(_place.FullName, name);

    private void Keep(string name, string system, string commands) =>
        System.IO.File.WriteAllText(File($"{name}.trace"), $"machine: own8\nboot: own8\nsystem: {system}\nrule: M\nfound: by hand\n\n{commands}");
}
