namespace Conformance.Properties.Tests;

public sealed class FoundFolderTests : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("found-");

    public void Dispose() => _place.Delete(recursive: true);

    [Fact]
    public void A_trace_is_kept_under_a_name_that_a_file_may_have()
    {
        var folder = new FoundFolder(Path.Combine(_place.FullName, "a", "found"));

        var file = folder.Keep("2015/v4.1 I9:after", "text");

        Assert.Equal(Path.Combine(_place.FullName, "a", "found", "2015-v4.1-I9-after.trace"), file);
        Assert.Equal("text", File.ReadAllText(file));
        Assert.Null(folder.Problem);
    }

    [Fact]
    public void A_newer_trace_replaces_an_older_one_and_nothing_else_is_left()
    {
        var folder = new FoundFolder(_place.FullName);

        folder.Keep("one", "a long text");
        folder.Keep("one", "short");

        Assert.Equal("short", File.ReadAllText(Assert.Single(Files())));
    }

    [Fact]
    public void A_trace_that_cannot_be_put_in_place_leaves_nothing_behind()
    {
        Directory.CreateDirectory(Path.Combine(_place.FullName, "one.trace"));
        var folder = new FoundFolder(_place.FullName);

        folder.Keep("one", "text");

        Assert.StartsWith($"traces are not kept in \"{_place.FullName}\": ", folder.Problem, StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_once_and_not_tried_again()
    {
        var file = Path.Combine(_place.FullName, "file");
        File.WriteAllText(file, "in the way");
        var folder = new FoundFolder(Path.Combine(file, "found"));

        Assert.Equal(Path.Combine(file, "found", "one.trace"), folder.Keep("one", "text"));
        var problem = folder.Problem;
        File.Delete(file);
        folder.Keep("two", "text");

        Assert.NotNull(problem);
        Assert.Same(problem, folder.Problem);
        Assert.Empty(Files());
    }

    [Fact]
    public void A_path_that_is_none_is_a_problem_and_no_fault()
    {
        var folder = new FoundFolder("");

        Assert.Equal("one.trace", folder.Keep("one", "text"));
        Assert.NotNull(folder.Problem);
    }

    [Fact]
    public void Without_a_folder_nothing_is_written_and_the_call_to_replay_is_the_usual_one()
    {
        var folder = new FoundFolder(null);

        Assert.Equal(Path.Combine("found", "one.trace"), folder.Keep("one", "text"));
        Assert.Null(folder.Problem);
        Assert.False(Directory.Exists("found"));
    }

    private string[] Files() => Directory.GetFiles(_place.FullName, "*", SearchOption.AllDirectories);
}
