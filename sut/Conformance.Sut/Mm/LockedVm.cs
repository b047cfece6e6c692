using Conformance.Model.Ownership;
using Conformance.Sut.Iommu;

namespace Conformance.Sut.Mm;

/// <summary>account_locked_vm(): what a process is charged for, and how far it may go.</summary>
/// <remarks>Source: mm/util.c, v5.3; drivers/vfio/vfio_iommu_spapr_tce.c, try_increment_locked_vm(), before.</remarks>
internal static class LockedVm
{
    /// <summary>Whether the process may lock so many pages more. Up to the limit is allowed.</summary>
    public static bool Allows(MmStruct mm, int npages)
    {
        var boot = mm.Kernel.Boot;
        return boot.IpcLock || mm.LockedVm + npages <= boot.LockedPageLimit;
    }

    /// <summary>Charges a process.</summary>
    /// <returns>0, or -ENOMEM and nothing is charged.</returns>
    public static int Charge(MmStruct mm, int npages)
    {
        if (!Allows(mm, npages)) return Rc.Enomem;
        if (mm.Kernel.Faults.Strikes(FaultSite.Charge)) return Rc.Enomem;
        mm.LockedVm += npages;
        return Rc.Ok;
    }

    /// <summary>Gives a charge back, to the process that paid.</summary>
    public static void Uncharge(MmStruct mm, int npages) => mm.LockedVm -= npages;
}
