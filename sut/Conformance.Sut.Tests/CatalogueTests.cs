using Conformance.Model.Ownership;

namespace Conformance.Sut.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void The_reference_comes_first_and_the_series_in_its_order()
    {
        string[] names =
        [
            "reference", "2015/v4.1", "2015/9b14a1ff", "2015/0eaf4def", "2015/f87a8864", "2015/b82c75bf",
            "2015/05c6cfb9", "2015/46d3e1e1", "2015/v4.2", "2015/seed-v8",
        ];
        Assert.Equal(names, World.All.Implementations.Select(it => it.Name));
    }

    [Fact]
    public void Names_are_found_exactly()
    {
        Assert.Equal("2015/v4.1", World.All.Find("2015/v4.1")?.Name);
        Assert.Equal("fault/tces-left", World.All.Find("fault/tces-left")?.Name);
        Assert.Null(World.All.Find("2015/V4.1"));
        Assert.Null(World.All.Find("v4.1"));
    }

    [Fact]
    public void Each_names_its_source_and_shows_everything_on_every_platform()
    {
        Assert.All(World.All.Implementations, it =>
        {
            Assert.NotEmpty(it.Description);
            Assert.NotEmpty(it.Source);
            Assert.Equal(4, it.Platforms.Count);
            Assert.Equal(ObservedFields.All, it.Fields);
        });
    }

    [Fact]
    public void Only_systems_that_program_a_window_while_taking_can_fail_there()
    {
        var able = World.All.Implementations.Where(it => it.FaultSites.Contains(FaultSite.Window)).Select(it => it.Name);
        Assert.Equal(["reference", "2015/46d3e1e1", "2015/v4.2"], able);
    }
}
