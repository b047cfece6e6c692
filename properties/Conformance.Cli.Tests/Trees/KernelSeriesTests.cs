using System.Text.Json;

namespace Conformance.Cli.Tests;

/// <summary>Series of patches on a kernel's own code: the edits, as commits and as mails.</summary>
public class KernelSeriesTests
{
    private static readonly string[] _budget = ["--depth", "1", "--tests", "150"];

    [KernelFact]
    public async Task Each_first_bad_commit_is_named_and_none_beside_it()
    {
        using var repository = new KernelRepository();
        using var it = new Call();
        Assert.Equal(1, await it.Run(["series", "--repo", repository.Folder, "--range", "base..main", .. _budget, "--json", it["result.json"]]));
        Check(await File.ReadAllTextAsync(it["result.json"]));
        Assert.Empty(repository.Git("status", "--porcelain"));
        Assert.Single(repository.Git("worktree", "list").Split('\n'));
    }

    [KernelFact]
    public async Task Mails_on_the_tree_tell_the_same()
    {
        using var repository = new KernelRepository();
        using var it = new Call();
        repository.Git("format-patch", "--quiet", "-o", it["mails"], "base..main");
        repository.Git("checkout", "--quiet", "base");
        Assert.Equal(1, await it.Run(["series", "--mail", it["mails"], "--base", repository.Folder, .. _budget, "--json", it["result.json"]]));
        Check(await File.ReadAllTextAsync(it["result.json"]));
    }

    [KernelFact]
    public async Task A_commit_whose_kernel_crashes_while_it_boots_is_named_and_the_series_goes_on()
    {
        using var repository = new KernelRepository();
        using var it = new Call();
        repository.Git("checkout", "--quiet", "-b", "crash", "base");
        var tables = Path.Combine(repository.Folder, "arch/powerpc/kernel/iommu.c");
        var whole = await File.ReadAllTextAsync(tables);
        foreach (var text in (string[])[whole.Replace("BUG_ON(!tbl->it_ops)", "BUG_ON(tbl->it_ops)", StringComparison.Ordinal), whole])
        {
            await File.WriteAllTextAsync(tables, text);
            repository.Git("commit", "--quiet", "--all", "--message", "one more");
        }

        Assert.Equal(1, await it.Run(["series", "--repo", repository.Folder, "--range", "base..crash", .. _budget, "--json", it["result.json"]]));

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(it["result.json"]));
        var ids = result.RootElement.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("id").GetString()).ToList();
        Assert.Contains(result.RootElement.GetProperty("findings").EnumerateArray(), finding =>
            finding.GetProperty("rule").GetString() == "M"
            && finding.GetProperty("firstBad").GetString() == ids[1]
            && finding.GetProperty("fixedBy").GetString() == ids[2]);
        Assert.Contains("boot crash: BUG at iommu.c:", it.Out, StringComparison.Ordinal);
    }

    // What the base breaks is not looked at: that is no patch's doing.
    private static void Check(string json)
    {
        using var result = JsonDocument.Parse(json);
        var points = result.RootElement.GetProperty("points").EnumerateArray().ToList();
        var ids = points.ConvertAll(point => point.GetProperty("id").GetString()!);
        Assert.Equal(Edit.All.Select(edit => edit.Subject), points.Skip(1).Select(point => point.GetProperty("description").GetString()));
        Assert.Equal(
            Edit.All.Where(edit => !edit.Builds).Select(edit => edit.Subject),
            points.Where(point => point.GetProperty("notBuilt").ValueKind == JsonValueKind.String).Select(point => point.GetProperty("description").GetString()));

        var atBase = result.RootElement.GetProperty("cells").EnumerateArray()
            .Where(cell => cell.GetProperty("point").GetString() == ids[0] && cell.GetProperty("verdict").GetString() == "violates")
            .Select(cell => cell.GetProperty("rule").GetString())
            .ToHashSet();
        var found = result.RootElement.GetProperty("findings").EnumerateArray()
            .Where(finding => !finding.GetProperty("underFault").GetBoolean() && finding.GetProperty("after").GetArrayLength() == 0)
            .Select(finding => (
                Rule: finding.GetProperty("rule").GetString()!,
                First: ids.IndexOf(finding.GetProperty("firstBad").GetString()!),
                Mended: finding.GetProperty("fixedBy").GetString() is { } mended ? ids.IndexOf(mended) : -1))
            .Where(finding => finding.First > 0)
            .ToList();
        foreach (var (edit, number) in Edit.All.Select((edit, index) => (edit, index + 1)))
        {
            if (edit.Breaks is { } rule) Assert.Contains(found, finding => finding.Rule == rule && finding.First == number);
            if (edit.Mends is { } whole) Assert.Contains(found, finding => finding.Rule == whole && finding.Mended == number);
        }

        var bad = Edit.All.Select((edit, index) => (edit, index + 1)).Where(one => one.edit.Breaks is not null).Select(one => one.Item2);
        Assert.Subset(bad.ToHashSet(), found.Where(finding => !atBase.Contains(finding.Rule)).Select(finding => finding.First).ToHashSet());
    }
}
