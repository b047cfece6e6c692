using Conformance.Model.Machines;
using Conformance.Reports;

namespace Conformance.Properties.Tests;

public class SceneryTests
{
    private static readonly Part _kernel = new(
        "grp0", "Kernel", [new("owner", "kernel"), new("flag", "on")], [new("TVE#0", [new("0", "empty")])], [new("TVE#1", "a", "page 0", "rw")]);

    [Fact]
    public void Where_both_are_the_same_nothing_actual_is_told()
    {
        var part = Assert.Single(Scenery.Record([_kernel], [_kernel], [_kernel]));

        Assert.Equal(("Kernel", null), (part.State, part.ActualState));
        Assert.Equal([new("owner", "kernel"), new("flag", "on")], part.Facts);
        Assert.Equal([new("0", "empty")], part.Tables[0].Rows);
        Assert.Equal([new("TVE#1", "a", "page 0", "rw")], part.Links);
    }

    [Fact]
    public void What_differs_is_told_of_both()
    {
        var actual = _kernel with
        {
            State = "External",
            Facts = [new("owner", "ctr0"), new("flag", "on")],
            Tables = [new("TVE#0", [new("0", "user page 2 rw")]), new("TVE#1", [new("0", "empty")])],
            Links = [new("TVE#0", "0", "page 2", "rw")],
        };

        var part = Assert.Single(Scenery.Record([_kernel], [_kernel], [actual]));

        Assert.Equal(("Kernel", "External"), (part.State, part.ActualState));
        Assert.Equal([new("owner", "kernel", "ctr0"), new("flag", "on")], part.Facts);
        Assert.Equal([new("0", "empty", "user page 2 rw")], part.Tables[0].Rows);
        Assert.Equal([new("0", "none", "empty")], part.Tables[1].Rows);
        Assert.Equal([new("TVE#1", "a", "page 0", "rw", "expected"), new("TVE#0", "0", "page 2", "rw", "actual")], part.Links);
    }

    [Fact]
    public void What_the_system_does_not_show_is_told_as_the_model_has_it_and_is_no_difference()
    {
        var blank = _kernel with { State = "Other", Facts = [new("owner", "kernel"), new("flag", "off")], Tables = [new("TVE#0", [new("0", "")])], Links = [] };

        var part = Assert.Single(Scenery.Record([_kernel], [blank], [blank]));

        Assert.Equal(("Kernel", null), (part.State, part.ActualState));
        Assert.Equal([new("owner", "kernel"), new("flag", "on")], part.Facts);
        Assert.Equal([new("0", "empty")], part.Tables[0].Rows);
        Assert.Equal([new("TVE#1", "a", "page 0", "rw")], part.Links);
    }
}
