using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class RenamingTests
{
    [Theory]
    [InlineData("map1 = kernel-map dev0 pages=1; kernel-unmap map1", "map0 = kernel-map dev0 pages=1; kernel-unmap map0")]
    [InlineData(
        "map2 = kernel-map dev0 pages=1; map0 = kernel-map dev0 pages=2; dma-buffer map2 read; dma-buffer map0 read",
        "map0 = kernel-map dev0 pages=1; map1 = kernel-map dev0 pages=2; dma-buffer map0 read; dma-buffer map1 read")]
    public void Names_are_given_in_order_of_appearance(string commands, string renamed) => Assert.Equal(renamed, Renamed(commands));

    [Fact]
    public void A_name_that_is_free_again_is_given_again() =>
        Assert.Equal(
            "map0 = kernel-map dev0 pages=1; kernel-unmap map0; map0 = kernel-map dev0 pages=1; dma-buffer map0 write",
            Renamed("map0 = kernel-map dev0 pages=1; kernel-unmap map0; map1 = kernel-map dev0 pages=1; dma-buffer map1 write"));

    [Theory]
    [InlineData("kernel-unmap map0; take grp0 ctr0", "take grp0 ctr0")]
    [InlineData("take grp0 ctr0; dma-buffer map1 read", "take grp0 ctr0")]
    [InlineData("map0 = kernel-map dev0 pages=1; kernel-unmap map0; kernel-unmap map0", "map0 = kernel-map dev0 pages=1; kernel-unmap map0")]
    public void What_names_no_mapping_is_dropped(string commands, string renamed) => Assert.Equal(renamed, Renamed(commands));

    [Fact]
    public void What_names_nothing_new_stays_in_its_order()
    {
        const string text = "take grp0 ctr1; user-map grp0 entry=1 page=8 rw; release grp0; set-mask dev0 64; fail-next bypass";

        Assert.Equal(text, Renamed(text));
    }

    [Fact]
    public void What_is_renamed_already_stays() =>
        Assert.All(["map0 = kernel-map dev0 pages=1; map1 = kernel-map dev0 pages=1; kernel-unmap map0; map0 = kernel-map dev0 pages=2"],
            text => Assert.Equal(text, Renamed(text)));

    private static string Renamed(string commands)
    {
        var boot = new Play("entries=8 ram=16").Boot;
        var read = commands.Split("; ").Select(text => OwnershipNotation.Instance.ParseCommand(boot, text)).ToList();
        return string.Join("; ", OwnershipMachine.Instance.Rename(read));
    }
}
