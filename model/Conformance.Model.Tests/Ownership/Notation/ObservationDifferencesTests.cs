using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class ObservationDifferencesTests
{
    [Fact]
    public void Equal_observations_differ_in_nothing() => Assert.Empty(Told(_ => { }));

    [Fact]
    public void Each_field_is_told_in_its_words()
    {
        Assert.Equal(["grp0 in a group: yes, no"], TellGroup(group => group.InGroup = false));
        Assert.Equal(["grp0 owner: ctr0, kernel"], TellGroup(group => group.Owner = null));
        Assert.Equal(["grp0 owner: ctr0, ctr1"], TellGroup(group => group.Owner = new ContainerId(1)));
        Assert.Equal(["grp0 bypass flag: off, on"], TellGroup(group => group.BypassFlag = true));
        Assert.Equal(["grp0 it_map: 11, 01"], TellGroup(group => group.AllocationBits = 0b10));
        Assert.Equal(["grp0 tces: 1:user page 2 ro, empty"], TellGroup(group => group.Tces = default));
        Assert.Equal(["grp0 frozen: no, yes"], TellGroup(group => group.Frozen = true));
        Assert.Equal(["grp0 table 1: empty, in use"], TellGroup(group => group.SecondTable = true));
        Assert.Equal(["dev0 table base: not freed, freed"], Told(seen => seen.Devices[0].StaleBase = true));
        Assert.Equal(["locks held: 0, 2"], Told(seen => seen.LocksHeld = 2));
    }

    [Fact]
    public void Each_field_of_containers_is_told_in_its_words()
    {
        Assert.Equal(["ctr0 type: v2, none"], TellAmongContainers(seen => seen.Containers[0].Type = IommuType.None));
        Assert.Equal(["ctr0 enabled: yes, no"], TellAmongContainers(seen => seen.Containers[0].Enabled = false));
        Assert.Equal(["ctr0 groups: grp0, none"], TellAmongContainers(seen => seen.Containers[0].Groups = 0));
        Assert.Equal(["ctr1 groups: none, grp0, grp1"], TellAmongContainers(seen => seen.Containers[1].Groups = 3));
        Assert.Equal(["ctr0 window 1: none, 2 entries"], TellAmongContainers(seen => seen.Containers[0].WindowSizes[1] = 2));
        Assert.Equal(["ctr0 tces of window 0: 1:user page 2 rw, empty"], TellAmongContainers(seen => seen.Containers[0].Windows[0] = default));
        Assert.Equal(["mm0 locked pages: 4, 0"], TellAmongContainers(seen => seen.Processes[0].LockedPages = 0));
        Assert.Equal(
            ["mm0 memory at page 2: 2 pages, 1 registrations, 1 TCEs, not registered"],
            TellAmongContainers(seen => seen.Processes[0].Regions[2] = default));
        Assert.Equal(["pins of page 3: 1, 2"], TellAmongContainers(seen => seen.Pins[3] = 2));
        Assert.Equal(["tables: 1, 2"], TellAmongContainers(seen => seen.TableCount = 2));
        Assert.Equal(["views of user addresses: 1, 0"], TellAmongContainers(seen => seen.ViewCount = 0));
        Assert.Equal(["grp0 references: 1, 2"], TellAmongContainers(seen => seen.Groups[0].References = 2));
        Assert.Equal(
            ["grp0 tces of table 1: empty, 0:user page 2 rw"],
            TellAmongContainers(seen => seen.Groups[0].SecondTces = default(TceMap).WithUser(0, 2, Access.ReadWrite)));
    }

    [Fact]
    public void Of_the_reach_the_first_probe_that_differs_is_told()
    {
        Assert.Equal(["grp0 reach: 1 reads page 2, 1 reads nothing"], TellGroup(group => group.Reads[1] = 0));
        Assert.Equal(["grp0 reach: 1 writes nothing, 1 writes page 2"], TellGroup(group => group.Writes[1] = 3));
        Assert.Equal(
            ["grp0 reach: bit59+0 reads nothing, bit59+0 reads page 0"],
            TellGroup(group => group.Reads[^1] = group.Reads[^2] = group.Reads[^3] = 1));
    }

    [Fact]
    public void The_group_is_named() =>
        Assert.Equal(["grp1 bypass flag: on, off"], Told(seen => seen.Groups[1].BypassFlag = false, "groups=2"));

    private static string[] TellAmongContainers(Action<Observation> tamper)
    {
        var play = ContainerScene.V2;
        var actual = play.Seen;
        tamper(actual);
        return [.. OwnershipNotation.Instance.Differences(play.Seen, actual).Select(it => $"{it.What}: {it.Expected}, {it.Actual}")];
    }

    private static string[] TellGroup(Action<GroupObservation> tamper) => Told(seen => tamper(seen.Groups[0]));

    private static string[] Told(Action<Observation> tamper, string world = "groups=1")
    {
        var play = new Play(world).After("take grp0 ctr0", "user-map grp0 entry=1 page=2 ro");
        var actual = play.Seen;
        tamper(actual);
        return [.. OwnershipNotation.Instance.Differences(play.Seen, actual).Select(it => $"{it.What}: {it.Expected}, {it.Actual}")];
    }
}
