using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.Hardware;
using Conformance.Sut.InProcess;

namespace Conformance.Sut.Iommu;

/// <summary>The DMA API of a host driver: straight to memory, or through the table base of the device.</summary>
/// <remarks>
/// Source: arch/powerpc/kernel/dma.c, dma_direct_map_page(); arch/powerpc/kernel/dma-iommu.c, dma_iommu_map_page();
/// arch/powerpc/kernel/iommu.c, iommu_map_page(), iommu_unmap_page(), __iommu_free(), v4.2.
/// </remarks>
internal static class DmaApi
{
    private const string NullBase = "NULL pointer dereference in iommu_map_page(): the device has no table base";
    private const string StaleMap = "use after free in iommu_map_page(): the device's table base was freed";
    private const string StaleFree = "use after free in __iommu_free(): the device's table base was freed";
    private const string NullMap = "NULL pointer dereference in __iommu_free(): the table has no it_map";

    /// <summary>dma_map_page() for a buffer of some pages.</summary>
    public static Answer Map(Kernel kernel, ref LiveMapping mapping, KernelDevice dev, int bufferPage, int npages)
    {
        if (dev.Ops == DmaOps.Direct) return Mapped(ref mapping, dev, table: null, new(dev.Offset.Window, dev.Offset.Page + bufferPage), npages);
        if (dev.Ops == DmaOps.None) return Answer.MapError;

        // iommu_map_page() of 4.2 asks the table for its page size before it asks whether there is a table.
        if (dev.Base is not { } tbl) return kernel.Wiring.ToleratesNullBase ? Answer.MapError : Answer.Crashed(NullBase);
        if (tbl.Freed) return Answer.Crashed(StaleMap);
        if (kernel.Mistake == Mistake.AnyOwnerStopsKernel && kernel.AnyGroupOwned()) return Answer.MapError;

        var index = IommuAlloc.RangeAlloc(tbl, npages, kernel.Mistake);
        if (index < 0) return Answer.MapError;

        var entry = tbl.ItOffset + index;
        for (var i = 0; i < npages; i++) tbl.Set(entry + i, Tce.To(bufferPage + i), user: false);
        return Mapped(ref mapping, dev, tbl, DmaAddress.Low(entry), npages);
    }

    /// <summary>dma_unmap_page(), by the operations and the table base that the device has now; in the reference, in the table of the mapping.</summary>
    public static Answer Unmap(Kernel kernel, ref LiveMapping mapping)
    {
        var (dev, entry, npages) = (mapping.Device, mapping.Page, mapping.PageCount);
        var remembers = kernel.Wiring.RemembersTable;
        var of = remembers ? mapping.Table : dev.Base;
        var isDirect = mapping.Window == 1;
        mapping = default;

        // dma_direct_unmap_page() is empty. An address with bit 59 is outside any table: iommu_free_check() complains
        // and nothing is freed.
        if (dev.Ops != DmaOps.Iommu || isDirect) return Answer.Ok;
        if (of is not { } tbl) return Answer.Ok;
        if (tbl.Freed) return remembers ? Answer.Ok : Answer.Crashed(StaleFree);
        if (!tbl.Covers(entry)) return Answer.Ok;

        // The hardware first, then the bitmap: the entry must not be handed out while it still translates.
        for (var i = 0; i < npages; i++) tbl.Clear(entry + i);
        if (!tbl.HasItMap) return Answer.Crashed(NullMap);
        IommuAlloc.RangeFree(tbl, entry - tbl.ItOffset, npages, kernel.Mistake);
        return Answer.Ok;
    }

    private static Answer Mapped(ref LiveMapping mapping, KernelDevice dev, IommuTable? table, DmaAddress address, int npages)
    {
        mapping.PageCount = npages;
        mapping.Device = dev;
        mapping.Table = table;
        mapping.Window = address.Window;
        mapping.Page = address.Page;
        return Answer.Mapped(address);
    }
}
