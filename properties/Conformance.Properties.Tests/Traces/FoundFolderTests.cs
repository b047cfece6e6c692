namespace Conformance.Properties.Tests;

public sealed class FoundFolderTests : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("found-");

    public void Dispose() => _place.Delete(recursive: true);

    [Fact]
    public void A_trace_is_kept_under_a_name_that_a_file_may_have()
    {
        var folder = new FoundFolder(Path.Combine(_place.FullName, "a", "found"), Identity);

        var file = folder.Keep("2015/v4.1 I9:after", "text");

        Assert.Equal(Path.Combine(_place.FullName, "a", "found", "2015-v4.1-I9-after.trace"), file);
        Assert.Equal("text", File.ReadAllText(file!));
        Assert.Null(folder.Problem);
    }

    [Fact]
    public void A_trace_whose_name_another_has_gets_the_next_and_replaces_nothing()
    {
        File.WriteAllText(InPlace("one.trace"), "of another run");
        Directory.CreateDirectory(InPlace("one-2.trace"));
        var folder = Folder();

        Assert.Equal(InPlace("one-3.trace"), folder.Keep("one", "a long text"));
        Assert.Equal(InPlace("one-4.trace"), folder.Keep("one", "short"));

        Assert.Equal(["a long text", "of another run", "short"], Files().Select(File.ReadAllText).Order());
        Assert.Null(folder.Problem);
    }

    [Fact]
    public void A_trace_that_is_there_already_is_not_written_again_whatever_its_name_is()
    {
        File.WriteAllText(InPlace("by-hand.trace"), "TEXT");

        Assert.Equal(InPlace("by-hand.trace"), Folder().Keep("one", "text"));
        Assert.Equal("TEXT", File.ReadAllText(Assert.Single(Files())));
    }

    [Fact]
    public void A_folder_to_which_the_same_is_kept_again_stays_as_it_is()
    {
        List<string?> Keep(FoundFolder folder) => [folder.Keep("one", "a"), folder.Keep("one", "b"), folder.Keep("two", "a"), folder.Keep("two", "c")];
        var first = Keep(Folder());

        Assert.Equal(first, Keep(Folder()));
        Assert.Equal<List<string?>>([InPlace("one.trace"), InPlace("one-2.trace"), InPlace("one.trace"), InPlace("two.trace")], first);
        Assert.Equal(3, Files().Length);
    }

    [Fact]
    public void A_file_that_cannot_be_read_as_a_trace_is_left_alone()
    {
        File.WriteAllText(InPlace("one.trace"), "?");

        Assert.Equal(InPlace("one-2.trace"), new FoundFolder(_place.FullName, text => text == "?" ? null : text).Keep("one", "text"));
        Assert.Equal("?", File.ReadAllText(InPlace("one.trace")));
    }

    [Fact]
    public void Of_several_runs_that_write_at_once_none_loses_a_trace_and_none_writes_one_twice()
    {
        const int Runs = 8;
        var files = new string?[Runs][];
        Parallel.For(0, Runs, new() { MaxDegreeOfParallelism = Runs }, run =>
        {
            var folder = Folder();
            files[run] = [.. Enumerable.Range(0, 20).Select(trace => folder.Keep("one", $"trace {trace}, of run {run / 2}"))];
        });

        for (var run = 0; run < Runs; run++)
        {
            Assert.Equal(Enumerable.Range(0, 20).Select(trace => $"trace {trace}, of run {run / 2}"), files[run].Select(file => File.ReadAllText(file!)));
        }

        Assert.Equal(20 * Runs / 2, Files().Length);
    }

    [Fact]
    public void What_a_run_that_was_killed_has_left_costs_a_name_and_no_trace()
    {
        File.WriteAllText(InPlace("one.trace.tmp"), "half");

        Assert.Equal(InPlace("one-2.trace"), Folder().Keep("one", "text"));
        Assert.Equal("half", File.ReadAllText(InPlace("one.trace.tmp")));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_once_and_not_tried_again_and_no_file_is_promised()
    {
        var file = InPlace("file");
        File.WriteAllText(file, "in the way");
        var folder = new FoundFolder(Path.Combine(file, "found"), Identity);

        Assert.Null(folder.Keep("one", "text"));
        var problem = folder.Problem;
        File.Delete(file);

        Assert.Null(folder.Keep("two", "text"));
        Assert.StartsWith($"traces are not kept in \"{Path.Combine(file, "found")}\", and those without a call to replay them are in no file: ", problem, StringComparison.Ordinal);
        Assert.Same(problem, folder.Problem);
        Assert.Empty(Files());
    }

    [Fact]
    public void A_path_that_is_none_is_a_problem_and_no_fault()
    {
        var folder = new FoundFolder("", Identity);

        Assert.Null(folder.Keep("one", "text"));
        Assert.NotNull(folder.Problem);
    }

    [Fact]
    public void Without_a_folder_nothing_is_written_and_no_file_is_promised()
    {
        Assert.Null(FoundFolder.None.Keep("one", "text"));
        Assert.Null(FoundFolder.None.Problem);
        Assert.False(Directory.Exists("found"));
    }

    // Texts that differ in nothing but case stand for traces that differ in nothing but names.
    private static string Identity(string text) => text.ToUpperInvariant();

    private FoundFolder Folder() => new(_place.FullName, Identity);

    private string InPlace(string name) => Path.Combine(_place.FullName, name);

    private string[] Files() => Directory.GetFiles(_place.FullName, "*", SearchOption.AllDirectories);
}
