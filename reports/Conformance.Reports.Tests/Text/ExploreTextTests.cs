namespace Conformance.Reports.Tests.Text;

public class ExploreTextTests
{
    private static readonly ExploreRecord _whole = new()
    {
        Machine = "toy",
        Boot = "limit=3",
        States = 4,
        Explored = 4,
        Transitions = 12,
        Diameter = 3,
        IsComplete = true,
        Stopped = null,
        Violations = [],
        Kinds = [new("add", 4, 3, 1), new("look", 0, 0, 0), new("note", 4, 0, 4), new("stop", 0, 0, 0)],
    };

    [Fact]
    public void What_was_never_possible_or_accepted_is_named() => Assert.EndsWith(
        """

        Never possible in this world: look and stop.

        Never accepted in this world: note.

        """.ReplaceLineEndings("\n"),
        Told(_whole),
        StringComparison.Ordinal);

    [Fact]
    public void It_is_too_early_to_say_so_while_something_is_unexplored()
    {
        var text = Told(_whole with { IsComplete = false, Explored = 3, Stopped = "time was up" });

        Assert.StartsWith("Inconclusive: the machine keeps all its rules in the states explored;\ntime was up before all were.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Never", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_the_machine_breaks_is_told_with_its_trace()
    {
        var text = Told(_whole with { Violations = [new("T1", ["add", "note"])] });

        Assert.StartsWith("The machine breaks 1 rule of its own.\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  T1 breaks after:\n    add\n    note\n", text, StringComparison.Ordinal);
    }

    private static string Told(ExploreRecord explored)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ExploreText.Write(explored, writer);
        return writer.ToString();
    }
}
