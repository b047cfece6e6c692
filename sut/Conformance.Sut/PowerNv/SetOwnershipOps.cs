using Conformance.Sut.Iommu;

namespace Conformance.Sut.PowerNv;

/// <summary>The group operation of the posted patch: one callback with a flag, inverted relative to set_bypass().</summary>
/// <remarks>Source: arch/powerpc/platforms/powernv/pci-ioda.c, pnv_ioda2_set_ownership(), "[PATCH kernel v8 14/31]", April 2015.</remarks>
internal sealed class SetOwnershipOps(IOwnership ownership) : ITableGroupOps
{
    /// <inheritdoc/>
    public void TakeOwnership(PnvIodaPe pe) => SetOwnership(pe, enable: true);

    /// <inheritdoc/>
    public void ReleaseOwnership(PnvIodaPe pe) => SetOwnership(pe, enable: false);

    // The return code of take is dropped, and the bypass window follows the flag whatever happened, also with
    // iommu=nobypass.
    private void SetOwnership(PnvIodaPe pe, bool enable)
    {
        if (enable) _ = ownership.Take(pe.Table0!);
        else ownership.Release(pe.Table0!);
        pe.SetBypass(!enable);
    }
}
