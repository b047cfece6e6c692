namespace Conformance.Reports.Tests;

public sealed class ResultFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reports");

    [Fact]
    public void A_result_is_written_without_a_mark_and_leaves_nothing_beside_it()
    {
        ResultFile.Write(At("a.json"), "caf\u00e9\n");
        Assert.Equal("caf\u00e9\n"u8.ToArray(), File.ReadAllBytes(At("a.json")));
        Assert.Single(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void An_old_result_is_replaced()
    {
        ResultFile.Write(At("a.json"), "an old and longer one\n");
        ResultFile.Write(At("a.json"), "new\n");
        Assert.Equal("new\n", File.ReadAllText(At("a.json")));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        File.CreateSymbolicLink(At("link"), At("a.json"));
        ResultFile.Write(At("link"), "one\n");
        ResultFile.Write(At("link"), "two\n");
        Assert.NotNull(new FileInfo(At("link")).LinkTarget);
        Assert.Equal("two\n", File.ReadAllText(At("a.json")));
    }

    [Fact]
    public void A_write_that_fails_half_way_leaves_the_old_result_and_no_rest()
    {
        ResultFile.Write(At("a.json"), "old\n");
        Assert.ThrowsAny<ArgumentException>(() => ResultFile.Write(At("a.json"), "a text that is not Unicode: \ud800"));
        Assert.Equal("old\n", File.ReadAllText(At("a.json")));
        Assert.Single(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        Assert.Null(ResultFile.Problem("/dev/null"));
        ResultFile.Write("/dev/null", "text");
        Assert.Equal("", File.ReadAllText("/dev/null"));
    }

    [Fact]
    public void A_path_that_can_be_written_has_no_problem_and_is_not_touched()
    {
        Assert.Null(ResultFile.Problem(At("a.json")));
        Assert.Empty(_folder.GetFileSystemInfos());

        File.WriteAllText(At("a.json"), "old");
        Assert.Null(ResultFile.Problem(At("a.json")));
        Assert.Equal("old", File.ReadAllText(At("a.json")));
        Assert.Single(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void A_path_that_cannot_be_written_is_named_with_the_reason()
    {
        Assert.Equal($"Cannot write {At("no/a.json")}: there is no folder {At("no")}. Make it first.", ResultFile.Problem(At("no/a.json")));
        Assert.Equal($"Cannot write {_folder.FullName}: it is a folder. Name a file in it.", ResultFile.Problem(_folder.FullName));
        Assert.Equal("A result needs a file name; the one given is empty.", ResultFile.Problem(""));
        Assert.StartsWith($"Cannot write {At(new string('x', 300))}: ", ResultFile.Problem(At(new string('x', 300))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_round_in_a_circle_is_told_before_the_run()
    {
        File.CreateSymbolicLink(At("a"), At("b"));
        File.CreateSymbolicLink(At("b"), At("a"));
        Assert.StartsWith($"Cannot write {At("a")}: ", ResultFile.Problem(At("a")), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
