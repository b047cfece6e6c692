using Conformance.Sut.Faults;
using Conformance.Sut.Tests.Containers;

namespace Conformance.Sut.Tests.Faults;

public sealed class HistoricalBugTests
{
    public static TheoryData<string, string> Traces => new()
    {
        { "B01", "kmap; take = EBUSY; kunmap; kmap = mapped at 0; take" },
        { "B03", "kmap; take; release; kmap 1 = mapped at 1" },
        { "B04", "kmap; take = EBUSY; bypass = False; owner = kernel" },
        { "B05", "take; umap 1 5; release; read 1 = page 5" },
        { "B06", "take; release; bypass = True" },
        { "B07", "map 0 4; locked = 0; pins = 1 0 0 0" },
        { "B09", "take; stale = True; release; stale = True; kmap = crash: use after free in iommu_map_page(): the device's table base was freed" },
        { "B11", "kmap; join; views = 0; v1 = EBUSY; views = 1; kunmap; v1 = crash: kernel BUG in tce_iommu_userspace_view_alloc(): the table has a view of user addresses" },
        { "B14", "on; map 0 4; unmap 0; tces = empty; pins = 1 0 0 0" },
        { "B15", "on; map 0 4 wo; write 0 = page 4; read 0 = nothing, PE frozen" },
        { "B17", "join g1 c1; v2 c1; reg 4 1; reg 5 1 c1; map 0 4 c1; leave = crash: tce_iommu_release() does not end: it waits for its list of memory to empty; read 0 = crash: tce_iommu_release() does not end: it waits for its list of memory to empty" },
        { "B18", "reg 4 1; unreg 4 1 = EBUSY; leave; pins = 1 0 0 0" },
        { "B19", "take; fail it-map; release = crash: panic: iommu_init_table() cannot allocate the bitmap of the default table" },
        { "B21", "take = EBUSY; bits = 1" },
        { "B22", "unbind; vfio = EINVAL; take = EINVAL; owner = kernel" },
        { "B24", "unbind; take; release; references = 1" },
        { "B26", "on; map 0 4; leave; pins = 1 0 0 0; locked = 0" },
        { "B28", "create 2 = window at bit59+0; remove b0; views = 2; leave; views = 2; tables = 1" },
        { "B31", "kmap; mask64; read 1 = nothing, PE frozen" },
        { "B33", "mask64; kmap = mapped at bit59+0; kdma = nothing, PE frozen" },
        { "B35", "on; off p1; locked = 4; locked p1 = -4" },
        { "B42", "unbind; take; release; bits = 9; tces = empty" },
        { "B47", "unbind; take; umap 1 5; reset; read 1 = nothing, PE frozen; release; reset; host; kmap = mapped at 1; kdma = page 0" },
        { "B48", "mask64; bypass = False; kmap = mapped at 1048576; kdma = page 0; read 1048579 = page 3; take; read 1048579 = nothing, PE frozen" },
        { "B50", "reg 4 1; leave; pins = 1 0 0 0; locked = 1" },
    };

    [Theory, MemberData(nameof(Traces))]
    public void Each_shows_as_in_the_catalogue(string id, string steps) =>
        Script.Showing(HistoricalBugs.All.Single(bug => bug.Id == id)).Run(steps);

    [Fact]
    public void Each_has_a_trace_a_source_and_a_mistake_of_its_own()
    {
        Assert.Equal(Traces.Select(trace => (string)trace[0]), HistoricalBugs.All.Select(bug => bug.Id));
        Assert.All(HistoricalBugs.All, bug => Assert.False(string.IsNullOrEmpty(bug.Source)));
        Assert.Equal(HistoricalBugs.All.Count, HistoricalBugs.All.Select(bug => bug.Mistake).Distinct().Count());
    }

    [Fact]
    public void The_catalogue_lists_them_with_their_source() =>
        Assert.Equal("v4.2; mended in v4.4", World.All.Find("fault/B15")!.Source);
}
