using Conformance.Model.Machines;
using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class CommandNotationTests
{
    [Theory]
    [MemberData(nameof(Exploration.WorldTexts), MemberType = typeof(Exploration))]
    [InlineData("platform=ioda2 groups=2 devices=2 entries=8 ram=16")]
    [InlineData("platform=vio groups=4 containers=4 entries=16 offset=64 ram=16")]
    [InlineData("platform=ioda2-e5 groups=2 devices=2 entries=8 ram=16 processes=2 limit=12")]
    [InlineData("platform=ioda1-e1 processes=4 containers=4")]
    [MemberData(nameof(Exploration.ContainerWorldTexts), MemberType = typeof(Exploration))]
    public void Every_command_of_the_alphabet_reads_back(string world)
    {
        var boot = OwnershipNotation.Instance.ParseBoot(world);

        Assert.All(
            OwnershipMachine.Instance.Alphabet(boot),
            command => Assert.Equal(command, CommandNotation.Parse(boot, OwnershipNotation.Instance.Spell(command))));
    }

    [Theory]
    [MemberData(nameof(Exploration.WorldTexts), MemberType = typeof(Exploration))]
    public void What_a_trace_may_not_ask_is_what_no_state_lets_make_sense(string world)
    {
        var boot = OwnershipNotation.Instance.ParseBoot(world);
        var asked = Exploration.Of(world).Steps.Select(step => step.Command).ToHashSet();

        Assert.All(
            OwnershipMachine.Instance.Alphabet(boot),
            command => Assert.Equal(asked.Contains(command), command.WhyNever(boot) is null));
    }

    [Theory]
    [InlineData("take grp0 ctr1", "processes=1", "take is for worlds without processes, and this boot line has processes=1; write e.g. \"set-container grp0 ctr1\"")]
    [InlineData("release grp0", "processes=2", "release is for worlds without processes, and this boot line has processes=2; write e.g. \"unset-container grp0\"")]
    [InlineData("user-map grp0 entry=0 page=2 ro", "processes=1", "user-map is for worlds without processes, and this boot line has processes=1; write e.g. \"map-dma ctr0 mm0 0 page=2 pages=1 ro\"")]
    [InlineData("user-unmap grp0 entry=0", "processes=1", "user-unmap is for worlds without processes, and this boot line has processes=1; write e.g. \"unmap-dma ctr0 mm0 0 pages=1\"")]
    [InlineData("raw-bypass grp0 off", "processes=1", "raw-bypass is for worlds without processes, and this boot line has processes=1; leave out one of the two")]
    [InlineData("raw-bypass grp0 off", "platform=ioda1", "raw-bypass: ioda1 has no bypass window; leave the line out, or write platform=ioda2")]
    [InlineData("raw-bypass grp0 on", "nobypass", "raw-bypass: this boot line has nobypass, so no bypass window opens; leave out one of the two")]
    [InlineData("raw-bypass grp0 on", "platform=pseries-e5", "raw-bypass: on pseries-e5 no bypass window opens by itself; write e.g. \"set-mask dev0 64\"")]
    [InlineData("bind dev0 vfio", "platform=vio", "bind: vio has no groups that vfio could hand over; write e.g. \"bind dev0 host\"")]
    [InlineData("close ctr0", "platform=vio", "close: vio has no groups that a container could hold; leave the line out")]
    [InlineData("open ctr0", "platform=vio", "open: vio has no groups that a container could hold; leave the line out")]
    [InlineData("fail-next bypass", "platform=ioda1", "with this boot line no command comes to a place \"bypass\" to fail at; there is window; write e.g. \"fail-next window\"")]
    [InlineData("fail-next bypass", "platform=vio", "with this boot line no command comes to a place \"bypass\" to fail at; there is none: leave the line out")]
    [InlineData("fail-next copy-out", "", "with this boot line no command comes to a place \"copy-out\" to fail at; there is bypass, window; write e.g. \"fail-next bypass\"")]
    [InlineData("fail-next it-map nth=2", "", "with this boot line no command comes to a place \"it-map\" to fail at; there is bypass, window; write e.g. \"fail-next bypass\"")]
    [InlineData("fail-next copy-out", "processes=1", "with this boot line no command comes to a place \"copy-out\" to fail at; there is bypass, alloc, charge; write e.g. \"fail-next bypass\"")]
    public void What_a_world_never_lets_make_sense_is_refused_with_what_would(string text, string world, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<NotationException>(() => OwnershipNotation.Instance.ParseCommand(new Play(world).Boot, text)).Message);

    [Fact]
    public void What_makes_no_sense_yet_can_be_written() =>
        Assert.Equal("kernel-unmap map0", OwnershipNotation.Instance.ParseCommand(new Play().Boot, "kernel-unmap map0").ToString());

    [Fact]
    public void Every_form_has_an_example_that_reads_and_is_of_its_kind()
    {
        var direct = OwnershipNotation.Instance.ParseBoot("platform=ioda2-e4 ram=16");
        var contained = OwnershipNotation.Instance.ParseBoot("platform=ioda2-e4 ram=16 processes=1");

        Assert.All(OwnershipNotation.Forms, form =>
        {
            var isDirect = form.Word is "take" or "release" or "user-map" or "user-unmap" or "raw-bypass";
            var command = OwnershipNotation.Instance.ParseCommand(isDirect ? direct : contained, form.Example);
            Assert.Equal(form.Example, command.ToString());
            Assert.Equal(form.Word, OwnershipNotation.Instance.Kind(command));
        });
    }

    [Fact]
    public void Every_kind_of_the_alphabet_has_a_form() =>
        Assert.Equal(
            new[] { "platform=ioda2", "platform=ioda2-e4 processes=1" }
                .SelectMany(world => OwnershipMachine.Instance.Alphabet(new Play(world).Boot))
                .Select(command => command.Word).Distinct().Order(StringComparer.Ordinal),
            OwnershipNotation.Forms.Select(form => form.Word).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("set-container grp0 ctr0", "", "set-container is for containers that processes use, and this boot line has none; add processes=1; write e.g. \"set-container grp0 ctr0\"")]
    [InlineData("enable ctr0 mm0", "", "enable is asked by a process, and this boot line has none; add processes=1; write e.g. \"enable ctr0 mm0\"")]
    [InlineData("enable ctr0 mm2", "processes=2", "there is no mm2: this boot line has mm0 to mm1; write e.g. \"enable ctr0 mm0\"")]
    [InlineData("enable ctr0 p0", "processes=2", "\"p0\" is no process; write e.g. \"enable ctr0 mm0\"")]
    [InlineData("set-iommu ctr0 mm0 v3", "processes=1", "\"v3\" should be v1 or v2; write e.g. \"set-iommu ctr0 mm0 v2\"")]
    [InlineData("unmap-dma ctr0 mm0 3 pages=1", "processes=1", "3: windows have 2 entries at most with this boot line; write e.g. \"unmap-dma ctr0 mm0 bit59+0 pages=1\"")]
    [InlineData("remove-window ctr0 mm0 bit59+0", "processes=1", "bit59+0: on ioda2 there is no second window; write e.g. \"remove-window ctr0 mm0 bit59+0\"")]
    [InlineData("create-window ctr0 mm0 entries=4 levels=1", "processes=1", "entries=4: 0 to 2 are possible with this boot line; write e.g. \"create-window ctr0 mm0 entries=2 levels=1\"")]
    [InlineData("create-window ctr0 mm0 entries=2 levels=6", "processes=1", "levels=6: 0 to 5 are possible with this boot line; write e.g. \"create-window ctr0 mm0 entries=2 levels=1\"")]
    [InlineData("map-dma ctr0 mm0 0 page=2 pages=5 rw", "processes=1", "pages=5: 1 to 4 are possible with this boot line; write e.g. \"map-dma ctr0 mm0 bit59+0 page=2 pages=1 rw\"")]
    [InlineData("map-dma ctr0 mm0 0 page=2 pages=1 xo", "processes=1", "\"xo\" should be rw, ro or wo; write e.g. \"map-dma ctr0 mm0 bit59+0 page=2 pages=1 rw\"")]
    [InlineData("fail-next bypass nth=0", "", "nth=0: 1 to 9 are possible with this boot line; write e.g. \"fail-next bypass\"")]
    [InlineData("fail-next bypass 2", "", "\"2\" should be nth=N; write e.g. \"fail-next bypass\"")]
    public void What_is_wrong_about_containers_is_said_with_what_would_be_right(string text, string world, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<NotationException>(() => OwnershipNotation.Instance.ParseCommand(new Play(world).Boot, text)).Message);

    [Fact]
    public void The_first_visit_to_a_site_is_not_spelled()
    {
        var boot = new Play("platform=ioda2").Boot;

        Assert.Equal("fail-next window", OwnershipNotation.Instance.ParseCommand(boot, "fail-next window nth=1").ToString());
        Assert.Equal("fail-next window nth=2", OwnershipNotation.Instance.ParseCommand(boot, "fail-next window nth=2").ToString());
    }

    [Fact]
    public void Blanks_do_not_matter() =>
        Assert.Equal(
            new KernelMap(new MappingId(0), new DeviceId(0), PageCount: 2),
            OwnershipNotation.Instance.ParseCommand(new Play().Boot, "  map0  =  kernel-map   dev0 pages=2 "));

    [Fact]
    public void One_entry_outside_either_end_of_the_table_can_be_asked_for()
    {
        var boot = OwnershipNotation.Instance.ParseBoot("offset=2");

        Assert.Equal("user-unmap grp0 entry=1", OwnershipNotation.Instance.ParseCommand(boot, "user-unmap grp0 entry=1").ToString());
        Assert.Equal("user-unmap grp0 entry=4", OwnershipNotation.Instance.ParseCommand(boot, "user-unmap grp0 entry=4").ToString());
    }

    [Theory]
    [InlineData("", "a command is missing, e.g. \"map0 = kernel-map dev0 pages=1\"")]
    [InlineData("map0 = ", "a command is missing, e.g. \"map0 = kernel-map dev0 pages=1\"")]
    [InlineData("taek grp0 ctr0", "unknown command \"taek\". Did you mean \"take\"?")]
    [InlineData("bypass grp0 off", "unknown command \"bypass\". Did you mean \"raw-bypass\"?")]
    [InlineData("Take grp0 ctr0", "unknown command \"Take\". Did you mean \"take\"?")]
    [InlineData(
        "x",
        "unknown command \"x\". Possible: kernel-map, kernel-unmap, take, release, set-container, unset-container, "
        + "set-iommu, open, close, user-map, user-unmap, enable, disable, register, unregister, map-dma, unmap-dma, create-window, "
        + "remove-window, set-mask, bind, unbind, dma, dma-buffer, reset, raw-bypass, fail-next.")]
    [InlineData("take grp2 ctr0", "there is no grp2: this boot line has grp0 to grp1; write e.g. \"take grp0 ctr0\"")]
    [InlineData("take grp0 ctr2", "there is no ctr2: this boot line has ctr0 to ctr1; write e.g. \"take grp0 ctr0\"")]
    [InlineData("unbind dev2", "there is no dev2: this boot line has dev0 to dev1; write e.g. \"unbind dev0\"")]
    [InlineData("kernel-unmap map1", "there is no map1: this boot line has map0 alone; write e.g. \"kernel-unmap map0\"")]
    [InlineData("map1 = kernel-map dev0 pages=1", "there is no map1: this boot line has map0 alone; write e.g. \"map0 = kernel-map dev0 pages=1\"")]
    [InlineData("take pe0 ctr0", "\"pe0\" is no group; write e.g. \"take grp0 ctr0\"")]
    [InlineData("take grp-1 ctr0", "\"grp-1\" is no group; write e.g. \"take grp0 ctr0\"")]
    [InlineData("take grp0 grp0", "\"grp0\" is no container; write e.g. \"take grp0 ctr0\"")]
    [InlineData("reset dev0", "\"dev0\" is no group; write e.g. \"reset grp0\"")]
    [InlineData("bind grp0 host", "\"grp0\" is no device; write e.g. \"bind dev0 host\"")]
    [InlineData("m0 = kernel-map dev0 pages=1", "\"m0\" is no mapping; write e.g. \"map0 = kernel-map dev0 pages=1\"")]
    [InlineData("take", "a group is missing; write e.g. \"take grp0 ctr0\"")]
    [InlineData("take grp0", "a container is missing; write e.g. \"take grp0 ctr0\"")]
    [InlineData("kernel-map dev0 pages=1", "the mapping has no name; write e.g. \"map0 = kernel-map dev0 pages=1\"")]
    [InlineData("map0 = kernel-map dev0", "pages=N is missing; write e.g. \"map0 = kernel-map dev0 pages=1\"")]
    [InlineData("dma dev0", "an address is missing; write e.g. \"dma dev0 bit59+5 write\"")]
    [InlineData("set-mask dev0", "32 or 64 is missing; write e.g. \"set-mask dev0 64\"")]
    [InlineData("take grp0 ctr0 now", "\"now\" is too much; write e.g. \"take grp0 ctr0\"")]
    [InlineData("map0 = take grp0 ctr0", "take makes nothing that \"map0 =\" could name; write \"take grp0 ctr0\"")]
    [InlineData("map0 = kernel-map dev0 pages=3", "pages=3: 1 to 2 are possible with this boot line; write e.g. \"map0 = kernel-map dev0 pages=1\"")]
    [InlineData("user-map grp0 entry=3 page=2 rw", "entry=3: 0 to 2 are possible with this boot line; write e.g. \"user-map grp0 entry=1 page=4 rw\"")]
    [InlineData("user-map grp0 entry=1 page=4 rw", "page=4: 0 to 3 are possible with this boot line; write e.g. \"user-map grp0 entry=1 page=4 rw\"")]
    [InlineData("user-map grp0 entry=x page=2 rw", "\"entry=x\" should be entry=N; write e.g. \"user-map grp0 entry=1 page=4 rw\"")]
    [InlineData("user-map grp0 entry=+1 page=2 rw", "\"entry=+1\" should be entry=N; write e.g. \"user-map grp0 entry=1 page=4 rw\"")]
    [InlineData("user-unmap grp0 99999999999", "\"99999999999\" should be entry=N; write e.g. \"user-unmap grp0 entry=1\"")]
    [InlineData("user-map grp0 entry=1 page=2 wo", "\"wo\" should be rw or ro; write e.g. \"user-map grp0 entry=1 page=4 rw\"")]
    [InlineData("set-mask dev0 48", "\"48\" should be 32 or 64; write e.g. \"set-mask dev0 64\"")]
    [InlineData("bind dev0 none", "\"none\" should be host or vfio; write e.g. \"bind dev0 host\"")]
    [InlineData("dma dev0 0 rw", "\"rw\" should be read or write; write e.g. \"dma dev0 bit59+5 write\"")]
    [InlineData("dma-buffer map0 up", "\"up\" should be read or write; write e.g. \"dma-buffer map0 write\"")]
    [InlineData("raw-bypass grp0 1", "\"1\" should be on or off; write e.g. \"raw-bypass grp0 off\"")]
    [InlineData("fail-next opal", "\"opal\" should be bypass, window, unset-window, alloc, it-map, charge, copy-out or link; write e.g. \"fail-next bypass\"")]
    [InlineData("dma dev0 0x1 read", "\"0x1\" is no bus page; write a number, or bit59+number; write e.g. \"dma dev0 bit59+5 write\"")]
    [InlineData("dma dev0 bit59 read", "\"bit59\" is no bus page; write a number, or bit59+number; write e.g. \"dma dev0 bit59+5 write\"")]
    public void What_is_wrong_is_said_with_what_would_be_right(string text, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<NotationException>(() => OwnershipNotation.Instance.ParseCommand(new Play("groups=2").Boot, text)).Message);
}
