using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Conformance.Model.Ownership;
using Conformance.Sut;
using Microsoft.Extensions.DependencyInjection;

namespace Conformance.Cli.Tests;

/// <summary>Holds the pages to what they are about: a page that can be wrong will be.</summary>
public partial class PageTests
{
    public static TheoryData<string> Pages => [.. Repository.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_call_on_a_page_is_one(string page)
    {
        using var services = Application.Compose(new(TextReader.Null, TextWriter.Null, TextWriter.Null, IsInteractive: false, default))
            .BuildServiceProvider();
        var line = services.GetRequiredService<CommandLine>();
        Assert.All(Calls(page), call =>
        {
            var words = CommandLineParser.SplitCommandLine(call).Skip(1).ToList();
            Assert.Null(line.Problem(line.Parse(words)));
        });
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_on_a_page_leads_somewhere(string page) => Assert.All(
        Link().Matches(Repository.Text(page)).Select(link => link.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal)),
        target => Assert.True(Repository.Has(Path.Combine(Path.GetDirectoryName(page)!, target)), target));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_path_on_a_page_is_one(string page) => Assert.All(
        Quoted().Matches(Repository.Text(page)).Select(path => path.Groups[1].Value),
        path => Assert.True(Repository.Has(path), path));

    [Fact]
    public async Task The_machine_s_chart_is_the_one_that_the_program_prints()
    {
        using var it = new Call();
        await it.Run("explore", "--chart", "mermaid");
        Assert.Equal(it.Out.TrimEnd(), Repository.Fences("model/README.md").Single(fence => fence.Kind == "mermaid").Text);
    }

    [Fact]
    public void The_machine_s_page_has_every_profile_command_and_rule()
    {
        var page = Repository.Text("model/README.md");
        Assert.All(AllProfiles.List, profile => Assert.Contains($"\n| `{profile}` |", page, StringComparison.Ordinal));
        Assert.All(OwnershipNotation.Forms, form => Assert.Contains($"\n| `{form.Example}` |", page, StringComparison.Ordinal));
        Assert.All(AllInvariants.List, it => Assert.Contains(
            $"\n| {it.Rule.Id} | {it.Rule.Statement} | {(it.StatedBySeed ? "yes" : "")} |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_systems_page_has_every_implementation_and_planted_fault()
    {
        using var services = new ServiceCollection().AddImplementations().BuildServiceProvider();
        var catalogue = services.GetRequiredService<Catalogue>();
        var page = Repository.Text("sut/README.md");
        Assert.All(catalogue.Implementations, it => Assert.Contains($"\n| `{it.Name}` |", page, StringComparison.Ordinal));
        Assert.All(catalogue.Faulted, it => Assert.Contains($"\n| `{it.Name}` | {it.Fault!.Rule} | ", page, StringComparison.Ordinal));
        Assert.All(catalogue.Faulted, it => Assert.Contains($"` | {it.Description} |\n", page, StringComparison.Ordinal));
    }

    // Calls stand in fences, at the beginning of a line, and between ticks.
    private static IEnumerable<string> Calls(string page) => Call().Matches(Repository.Text(page))
        .Select(call => call.Value.Split('#')[0].Split('<')[0].Trim())
        .Where(call => !call.Contains("NAME", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<=\n|`|\| )\./conformance [^`\n\\]+")]
    private static partial Regex Call();

    [GeneratedRegex(@"\]\(([^)#]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:model|sut|properties|reports|docs)/[^`\s]*)`")]
    private static partial Regex Quoted();
}
