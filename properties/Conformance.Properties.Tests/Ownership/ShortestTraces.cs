namespace Conformance.Properties.Tests;

/// <summary>
/// For each planted fault among containers, and each of history, what it shrinks to from the seeds 1 to 3: one trace, or
/// several of one length where it shows in several ways.
/// </summary>
internal static class ShortestTraces
{
    public static Dictionary<string, string[]> All { get; } = new()
    {
        ["replaced-page-kept"] = ["enable ctr0 mm0; map-dma ctr0 mm0 0 page=2 pages=1 rw; map-dma ctr0 mm0 0 page=2 pages=1 rw"],
        ["window-charge-kept"] =
        [
            "create-window ctr0 mm0 entries=1 levels=1; remove-window ctr0 mm0 0",
            "create-window ctr0 mm0 entries=1 levels=1; unset-container grp0",
        ],
        ["unregistered-while-mapped"] = ["register ctr0 mm0 page=2 pages=1; map-dma ctr0 mm0 0 page=2 pages=1 rw; unregister ctr0 mm0 page=2 pages=1"],
        ["detach-clears-shared"] =
        [
            "register ctr0 mm0 page=2 pages=1; set-container grp1 ctr0; map-dma ctr0 mm0 0 page=2 pages=1 rw; unset-container grp0",
            "set-container grp1 ctr0; register ctr0 mm0 page=2 pages=1; map-dma ctr0 mm0 0 page=2 pages=1 rw; unset-container grp0",
        ],
        ["joined-twice"] = ["set-container grp0 ctr0; set-container grp0 ctr1"],
        ["unmap-not-gated"] = ["unmap-dma ctr0 mm0 0 pages=1"],
        ["clears-one-too-many"] = ["enable ctr0 mm0; map-dma ctr0 mm0 0 page=2 pages=1 rw; map-dma ctr0 mm0 0 page=1 pages=1 rw"],
        ["one-group-invalidated"] =
        [
            "enable ctr0 mm0; map-dma ctr0 mm0 0 page=2 pages=1 rw; dma dev0 0 write; set-container grp1 ctr0; disable ctr0 mm0",
            "enable ctr0 mm0; set-container grp1 ctr0; map-dma ctr0 mm0 0 page=2 pages=1 rw; dma dev0 0 write; map-dma ctr0 mm0 0 page=3 pages=1 ro",
            "set-container grp1 ctr0; enable ctr0 mm0; map-dma ctr0 mm0 0 page=2 pages=1 rw; dma dev0 0 write; unmap-dma ctr0 mm0 0 pages=1",
        ],
        ["disable-keeps-maps"] = ["enable ctr0 mm0; map-dma ctr0 mm0 0 page=2 pages=1 rw; disable ctr0 mm0"],
        ["B01"] = ["map0 = kernel-map dev0 pages=1; take grp0 ctr0"],
        ["B03"] = ["map0 = kernel-map dev0 pages=1; take grp0 ctr0"],
        ["B04"] = ["map0 = kernel-map dev0 pages=1; take grp0 ctr0"],
        ["B05"] = ["take grp0 ctr0; user-map grp0 entry=0 page=2 rw; release grp0"],
        ["B06"] = ["take grp0 ctr0; release grp0"],
        ["B07"] = ["map-dma ctr0 mm0 0 page=2 pages=1 rw"],
        ["B09"] = ["take grp0 ctr0"],
        ["B11"] =
        [
            "map0 = kernel-map dev0 pages=1; set-container grp0 ctr0; set-iommu ctr0 mm0 v1",
            "set-container grp0 ctr0; map0 = kernel-map dev0 pages=1; set-iommu ctr0 mm0 v1",
        ],
        ["B14"] = ["enable ctr0 mm0; map-dma ctr0 mm0 0 page=3 pages=2 rw"],
        ["B15"] = ["enable ctr0 mm0; map-dma ctr0 mm0 0 page=2 pages=1 wo"],
        ["B17"] = ["register ctr0 mm0 page=2 pages=1; register ctr1 mm0 page=3 pages=1; map-dma ctr0 mm0 0 page=3 pages=1 ro; unset-container grp1"],
        ["B18"] = ["register ctr0 mm0 page=2 pages=1; unregister ctr0 mm0 page=2 pages=1"],
        ["B19"] = ["take grp0 ctr0; fail-next it-map; release grp0"],
        ["B21"] = ["take grp0 ctr0"],
        ["B22"] =
        [
            "unbind dev0; bind dev0 vfio",
            "unbind dev0; take grp0 ctr0",
        ],
        ["B24"] = ["unbind dev0; take grp0 ctr0; release grp0"],
        ["B26"] = ["enable ctr0 mm0; map-dma ctr0 mm0 0 page=2 pages=1 rw; unset-container grp0"],
        ["B28"] = ["create-window ctr0 mm0 entries=1 levels=1; unset-container grp0"],
        ["B31"] = ["set-mask dev0 64"],
        ["B33"] = ["set-mask dev0 64; map0 = kernel-map dev0 pages=1"],
        ["B35"] = ["enable ctr0 mm0; disable ctr0 mm1"],
        ["B42"] = ["unbind dev0; take grp0 ctr0; release grp0"],
        ["B47"] = ["unbind dev0; take grp0 ctr0; user-map grp0 entry=0 page=2 rw; reset grp0"],
        ["B48"] = ["set-mask dev0 64"],
        ["B50"] = ["register ctr0 mm0 page=2 pages=1; unset-container grp0"],
    };
}
