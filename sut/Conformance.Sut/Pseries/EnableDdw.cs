using Conformance.Sut.Faults;
using Conformance.Sut.PowerNv;

namespace Conformance.Sut.Pseries;

/// <summary>enable_ddw(): a partition gets a window that maps all of its memory (a direct DDW) when a driver asks for 64 bits, and not before.</summary>
/// <remarks>Source: arch/powerpc/platforms/pseries/iommu.c, enable_ddw(), iommu_bypass_supported_pSeriesLP(), v6.12. Here iommu=nobypass stands for disable_ddw.</remarks>
internal static class EnableDdw
{
    /// <summary>Opens the window where the platform makes it on demand.</summary>
    /// <returns>Whether the device can go straight to memory.</returns>
    public static bool Enable(PnvIodaPe pe)
    {
        var boot = pe.Kernel.Boot;
        if (!boot.Profile.BypassOnDemand || pe.Taken.IsTaken) return false;
        if (boot.NoBypass) return pe.Kernel.Mistake == Mistake.DirectWithoutWindow;
        _ = pe.SetBypass(true, site: null);
        if (pe.Kernel.Mistake == Mistake.DefaultWindowRemoved) RemoveDefaultWindow(pe);
        return true;
    }

    // What is mapped in it is not looked at. Software keeps the table.
    private static void RemoveDefaultWindow(PnvIodaPe pe)
    {
        _ = pe.Kernel.Opal.PciMapPeDmaWindow(pe.Phb, num: 0, table: null, site: null);
        pe.Phb.InvalidateAll();
    }
}
