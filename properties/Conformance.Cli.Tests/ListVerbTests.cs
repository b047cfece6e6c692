using System.Text.Json;

namespace Conformance.Cli.Tests;

public class ListVerbTests
{
    [Fact]
    public async Task Everything_is_listed()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("list"));
        foreach (var title in new[] { "implementations", "faults", "series", "profiles", "commands", "invariants" })
        {
            Assert.Contains($"{title}:\n", it.Out, StringComparison.Ordinal);
        }

        Assert.All(it.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 72));
    }

    [Fact]
    public async Task One_section_is_listed_alone()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("list", "profiles", "--json", it["list.json"]));
        Assert.StartsWith("profiles:\n  ioda2 ", it.Out, StringComparison.Ordinal);

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(it["list.json"]));
        Assert.Equal(1, result.RootElement.GetProperty("sections").GetArrayLength());
    }

    [Fact]
    public async Task The_rule_behind_all_rules_is_listed_with_them()
    {
        using var it = new Call();
        await it.Run("list", "invariants");
        Assert.Contains("\n  M    Every answer and every observation is one that the machine\n", it.Out, StringComparison.Ordinal);
    }
}
