using Conformance.Model.Machines;
using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class ObservationPartsTests
{
    [Fact]
    public void After_boot_a_group_is_the_kernels_and_reaches_ram_through_the_bypass()
    {
        var group = Part("grp0", new Play("platform=ioda2"));

        Assert.Equal("KernelBypass", group.State);
        Assert.Equal(
            "owner=kernel, bypass flag=on, TVE#1=bypass window, it_map=10, PE=works, references=0",
            string.Join(", ", group.Facts.Select(fact => $"{fact.What}={fact.Is}")));
        Assert.Equal([new("0", "empty"), new("1", "empty")], Assert.Single(group.Tables).Rows);
        Assert.Equal([new("TVE#1", "bit59+0", "page 0", "rw"), new("TVE#1", "bit59+3", "page 3", "rw")], group.Links);
    }

    [Fact]
    public void What_an_owner_maps_is_in_the_table_and_is_reached()
    {
        var group = Part("grp0", new Play("platform=ioda2").After("take grp0 ctr0", "user-map grp0 entry=0 page=2 ro"));

        Assert.Equal("External", group.State);
        Assert.Equal("user page 2 ro", Assert.Single(group.Tables).Rows[0].Is);
        Assert.Equal([new Link("TVE#0", "0", "page 2", "ro")], group.Links);
    }

    [Fact]
    public void Containers_and_processes_are_parts_and_the_rest_is_one()
    {
        var play = new Play("platform=ioda2 containers=1 processes=1 limit=5").After("set-container grp0 ctr0", "set-iommu ctr0 mm0 v1", "enable ctr0 mm0");
        var parts = OwnershipNotation.Instance.Parts(play.Seen).ToList();

        Assert.Equal(["grp0", "ctr0", "mm0", "kernel"], parts.Select(part => part.Name));
        Assert.Equal("v1", Fact(parts[1], "type"));
        Assert.Equal("yes", Fact(parts[1], "enabled"));
        Assert.Equal("grp0", Fact(parts[1], "groups"));
        Assert.Equal("2", Fact(parts[2], "locked pages"));
        Assert.Equal("none", Fact(parts[3], "pins"));
    }

    private static string Fact(Part part, string what) => part.Facts.Single(fact => fact.What == what).Is;

    private static Part Part(string name, Play play) => OwnershipNotation.Instance.Parts(play.Seen).Single(part => part.Name == name);
}
