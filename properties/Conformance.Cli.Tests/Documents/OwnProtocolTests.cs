using Conformance.Own8;
using Conformance.Properties;
using Conformance.Reports;

namespace Conformance.Cli.Tests;

/// <summary>What <c>properties/README.md</c> says of a protocol of one's own.</summary>
public class OwnProtocolTests
{
    [Fact]
    public void The_example_works_and_prints_what_the_page_says()
    {
        using var told = new StringWriter { NewLine = "\n" };

        var subject = Own8Subject.With(Own8Bug.A);
        var variant = new Variant<Own8World, Own8State, Own8Command, bool, Own8Observation>("own8", subject, Small: [default], Large: []);
        var checker = new Checker<Own8World, Own8State, Own8Command, bool, Own8Observation>(variant, new Budget { Depth = 6 });
        checker.Run(stop: default, enough: default);

        var storyteller = new Storyteller<Own8World, Own8State, Own8Command, bool, Own8Observation>(subject);
        foreach (var finding in checker.Outcome.Findings) CounterexampleText.Write(storyteller.Tell(finding, replay: ""), told);

        Assert.Contains($"It prints:\n\n```\n{told}```\n", Repository.Text("properties/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_on_the_page_is_the_one_that_works()
    {
        var source = Repository.Text("properties/Conformance.Cli.Tests/Documents/OwnProtocolTests.cs");
        var page = Repository.Fences("properties/README.md").First(fence => fence.Kind == "csharp").Text;
        foreach (var line in page.Replace("Console.Out", "told", StringComparison.Ordinal).Split('\n')) Assert.Contains(line, source, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ten_lines_for_a_test_project_are_those_of_the_counter()
    {
        var source = Repository.Text("properties/Conformance.Properties.Tests/FsCheckBridge/Counter/CounterProperties.cs");
        var shown = source[source.IndexOf("public sealed class", StringComparison.Ordinal)..].Trim();

        Assert.Contains(shown, Repository.Text("properties/README.md"), StringComparison.Ordinal);
    }
}
