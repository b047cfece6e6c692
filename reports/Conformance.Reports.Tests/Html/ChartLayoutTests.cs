namespace Conformance.Reports.Tests;

public sealed class ChartLayoutTests
{
    [Fact]
    public void No_two_arrows_share_a_line_or_a_lane()
    {
        var layout = new ChartLayout(SampleWalk.Chart);

        Assert.Equal(5, layout.Paths.Count);
        var lines = layout.Paths.SelectMany(path => new[] { path.FromY, path.ToY }).ToList();
        Assert.Equal(lines.Distinct(), lines);
        Assert.Equal(layout.Paths.Select(path => path.Lane).Distinct(), layout.Paths.Select(path => path.Lane));
    }

    [Fact]
    public void Every_arrow_begins_and_ends_at_the_edge_of_its_state()
    {
        var layout = new ChartLayout(SampleWalk.Chart);

        Assert.All(layout.Paths, path =>
        {
            Assert.InRange(path.FromY, layout.Box(path.From)!.Top, layout.Box(path.From)!.Top + layout.Box(path.From)!.Height);
            Assert.InRange(path.ToY, layout.Box(path.To)!.Top, layout.Box(path.To)!.Top + layout.Box(path.To)!.Height);
            Assert.Equal(layout.Box(path.From)!.Right, path.FromX);
            Assert.InRange(path.Lane, path.FromX, layout.Width);
        });
    }

    [Fact]
    public void States_within_a_state_are_drawn_within_it()
    {
        var layout = new ChartLayout(SampleWalk.Chart);
        var (outer, inner) = (layout.Box("Kernel")!, layout.Box("KernelTranslated")!);

        Assert.True(outer.Left < inner.Left && inner.Right < outer.Right && outer.Top < inner.Top);
        Assert.True(inner.Top + inner.Height <= outer.Top + outer.Height);
        Assert.True(layout.IsWithin("KernelTranslated", "Kernel"));
        Assert.False(layout.IsWithin("External", "Kernel"));
    }

    [Fact]
    public void A_chart_that_bites_its_tail_is_drawn_without_what_cannot_be()
    {
        var layout = new ChartLayout(new(
            [new("a", "b"), new("b", "a"), new("c", null), new("c", null), new("d", "nowhere")],
            [new("a", "c", "t", null), new("c", "c", "t", null), new("c", "d", "t", null)]));

        Assert.Equal("c", Assert.Single(layout.Boxes).Name);
        Assert.Empty(layout.Paths);
    }
}
