using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;

namespace Conformance.Sut.Shapes;

/// <summary>pnv_pci_ioda2_set_bypass() as the shapes call it on a group: it may be asked anywhere, and says what became of it.</summary>
internal static class BypassWindow
{
    /// <summary>Opens or closes the window. There is none before IODA2, and with iommu=nobypass it does not open.</summary>
    /// <returns>0, also where there was nothing to do; -EIO where the firmware refuses, and the window is as it was.</returns>
    public static int Set(PnvIodaPe pe, bool enable)
    {
        if (!pe.HasBypass || (enable && pe.Kernel.Boot.NoBypass)) return Rc.Ok;
        return Rc.OfOpal(pe.SetBypass(enable));
    }
}
