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

    private static string[] TellGroup(Action<GroupObservation> tamper) => Told(seen => tamper(seen.Groups[0]));

    private static string[] Told(Action<Observation> tamper, string world = "groups=1")
    {
        var play = new Play(world).After("take grp0 ctr0", "user-map grp0 entry=1 page=2 ro");
        var actual = play.Seen;
        tamper(actual);
        return [.. OwnershipNotation.Instance.Differences(play.Seen, actual).Select(it => $"{it.What}: {it.Expected}, {it.Actual}")];
    }
}
