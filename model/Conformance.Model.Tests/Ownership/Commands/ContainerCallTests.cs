using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

/// <summary>What all calls of a container have in common: asked once, for each of them.</summary>
public class ContainerCallTests
{
    public static TheoryData<string> Calls { get; } =
    [
        "enable ctr0 mm1", "disable ctr0 mm1", "register ctr0 mm1 page=2 pages=1", "unregister ctr0 mm1 page=2 pages=1",
        "map-dma ctr0 mm1 0 page=2 pages=1 rw", "unmap-dma ctr0 mm1 0 pages=1", "create-window ctr0 mm1 entries=2 levels=1",
        "remove-window ctr0 mm1 0",
    ];

    [Theory]
    [MemberData(nameof(Calls))]
    public void Without_a_type_it_is_refused(string call)
    {
        var play = new Play("platform=ioda2-e4 processes=2");

        Assert.Equal("EINVAL", play.Admits(call));
        Assert.Equal("EINVAL", play.After("unbind dev0", "set-container grp0 ctr0").Admits(call));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Where_the_container_is_bound_to_another_process_it_is_refused(string call)
    {
        Assert.Equal("EPERM", new Play("platform=ioda2-e4 processes=2 attached=v1").After("enable ctr0 mm0").Admits(call));
        Assert.Equal("EPERM", new Play("platform=ioda2-e4 processes=2 attached=v2").After("remove-window ctr0 mm0 0").Admits(call));
    }

    [Theory]
    [InlineData("enable ctr0 mm0", "v2")]
    [InlineData("disable ctr0 mm0", "v2")]
    [InlineData("register ctr0 mm0 page=2 pages=1", "v1")]
    [InlineData("unregister ctr0 mm0 page=2 pages=1", "v1")]
    [InlineData("create-window ctr0 mm0 entries=2 levels=1", "v1")]
    [InlineData("remove-window ctr0 mm0 0", "v1")]
    public void Of_the_other_type_it_is_refused(string call, string type) =>
        Assert.Equal("ENOTTY", new Play($"platform=ioda2-e4 processes=1 attached={type}").Admits(call));

    [Theory]
    [MemberData(nameof(Calls))]
    public void Asking_makes_sense_while_the_container_is_open(string call)
    {
        Assert.False(new Play("platform=ioda2-e4 processes=2 attached=v2").After("close ctr0").MakesSense(call));
        Assert.True(new Play("platform=ioda2-e4 processes=2 attached=v2").MakesSense(call));
    }

    [Theory]
    [InlineData("v1", "enable ctr0 mm0", "ok")]
    [InlineData("v2", "register ctr0 mm0 page=2 pages=1", "ok")]
    [InlineData("v2", "register ctr0 mm0 page=1 pages=1", "EFAULT")]
    [InlineData("v2", "create-window ctr0 mm0 entries=0 levels=1", "EINVAL")]
    [InlineData("v2", "remove-window ctr0 mm0 bit59+0", "EINVAL")]
    public void These_bind_the_container_also_where_they_are_refused(string type, string call, string answer)
    {
        var play = new Play($"platform=ioda2-e4 processes=2 attached={type}");

        Assert.Equal(answer, play.Admits(call));
        Assert.Equal(new ProcessId(0), play.After(call).State[new ContainerId(0)].Bound);
    }

    [Fact]
    public void An_enable_that_is_too_dear_has_bound_it()
    {
        var poor = new Play("platform=ioda2-e4 processes=2 limit=1 attached=v1").After("enable ctr0 mm0");

        Assert.Equal("EPERM", poor.Admits("disable ctr0 mm1"));
    }

    [Theory]
    [InlineData("v1", "disable ctr0 mm0")]
    [InlineData("v1", "map-dma ctr0 mm0 0 page=2 pages=1 rw")]
    [InlineData("v2", "unregister ctr0 mm0 page=2 pages=1")]
    [InlineData("v2", "unmap-dma ctr0 mm0 0 pages=1")]
    public void These_never_bind_it(string type, string call) =>
        Assert.Null(new Play($"platform=ioda2-e4 processes=2 attached={type}").After(call).State[new ContainerId(0)].Bound);

    [Fact]
    public void Up_to_4_9_nothing_binds_it() =>
        Assert.Null(new Play("platform=ioda2-e1 processes=2 attached=v1").After("enable ctr0 mm0").State[new ContainerId(0)].Bound);

    [Fact]
    public void What_is_turned_away_is_asked_in_its_plainest_form()
    {
        var play = new Play("platform=ioda2-e4 processes=1");

        Assert.True(play.IsCanonical("map-dma ctr0 mm0 0 page=2 pages=1 rw"));
        Assert.False(play.IsCanonical("map-dma ctr0 mm0 1 page=2 pages=1 rw"));
    }

    [Fact]
    public void Of_calls_refused_alike_the_first_is_enumerated()
    {
        var play = new Play("platform=ioda2-e4 processes=1 attached=v1").After("enable ctr0 mm0");

        Assert.True(play.IsRepresentative("map-dma ctr0 mm0 2 page=2 pages=1 rw"));
        Assert.False(play.IsRepresentative("map-dma ctr0 mm0 2 page=3 pages=1 ro"));
        Assert.False(play.IsRepresentative("map-dma ctr0 mm0 bit59+0 page=2 pages=1 rw"));
    }
}
