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
        if (!boot.Profile.BypassOnDemand || boot.NoBypass || pe.Taken.IsTaken) return false;
        _ = pe.SetBypass(true, site: null);
        return true;
    }
}
