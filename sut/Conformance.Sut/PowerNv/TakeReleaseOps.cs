using Conformance.Sut.Iommu;

namespace Conformance.Sut.PowerNv;

/// <summary>The group operations as merged: the callback of the posted patch in two, with the same holes.</summary>
/// <remarks>Source: arch/powerpc/platforms/powernv/pci-ioda.c, pnv_ioda2_take_ownership(), pnv_ioda2_release_ownership(), f87a88642e2e to 05c6cfb9dce0 (before v4.2).</remarks>
internal sealed class TakeReleaseOps(IOwnership ownership) : ITableGroupOps
{
    /// <inheritdoc/>
    public void TakeOwnership(PnvIodaPe pe)
    {
        // A busy table says so, and nobody listens: the group changes hands over live mappings.
        _ = ownership.Take(pe.Table0!);
        pe.SetBypass(false);
    }

    /// <inheritdoc/>
    public void ReleaseOwnership(PnvIodaPe pe)
    {
        ownership.Release(pe.Table0!);
        pe.SetBypass(true); // Also with iommu=nobypass.
    }
}
