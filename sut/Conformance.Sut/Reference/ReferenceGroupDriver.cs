using Conformance.Model.Ownership;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Reference;

/// <summary>
/// Groups handed over without containers. Where taking throws the kernel's table away, the owner gets an empty one of the
/// same offset and size at once.
/// </summary>
/// <remarks>Source: the specification, Take and Release of machine M; no kernel.</remarks>
/// <param name="ownership">How the group is taken and released.</param>
internal sealed class ReferenceGroupDriver(IGroupHandover ownership) : IGroupDriver
{
    /// <inheritdoc/>
    /// <returns>0; -EBUSY while the kernel has something mapped; -EIO where the firmware refuses. An error leaves everything as it was.</returns>
    public int AttachGroup(PnvIodaPe pe, int container)
    {
        var rc = ownership.Take(pe);
        if (rc != Rc.Ok) return rc;

        rc = pe.Kernel.Boot.Profile.TakeDiscards ? MakeTable(pe) : ownership.Lend(pe, pe.Table0!);
        if (rc == Rc.Ok) ownership.Keep(pe);
        else ownership.Undo(pe);
        return rc;
    }

    /// <inheritdoc/>
    /// <returns>0; what <see cref="GroupOwnership.Release"/> says. The group is the kernel's all the same.</returns>
    public int DetachGroup(PnvIodaPe pe, int container)
    {
        if (pe.Kernel.Boot.Profile.TakeDiscards)
        {
            var tbl = pe.Table0!;
            tbl.ClearAll();
            TceWindows.Unset(pe, tbl, FaultSite.UnsetWindow);
            Windows.FreeTable(pe.Kernel, tbl);
        }

        return ownership.Release(pe);
    }

    private static int MakeTable(PnvIodaPe pe)
    {
        var tbl = Windows.CreateTable(pe);
        var rc = Rc.OfOpal(Windows.Set(pe, tbl, FaultSite.Window));
        if (rc != Rc.Ok) Windows.FreeTable(pe.Kernel, tbl);
        return rc;
    }
}
