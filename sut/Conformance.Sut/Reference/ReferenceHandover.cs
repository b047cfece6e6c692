using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Reference;

/// <summary>The handover as it is meant.</summary>
/// <remarks>Source: the specification, Take and Release of machine M; no kernel.</remarks>
internal sealed class ReferenceHandover : IGroupHandover
{
    /// <inheritdoc/>
    public bool IsBusy(PnvIodaPe pe) => GroupOwnership.IsBusy(pe);

    /// <inheritdoc/>
    public int Take(PnvIodaPe pe) => GroupOwnership.Take(pe);

    /// <inheritdoc/>
    public void Keep(PnvIodaPe pe) => GroupOwnership.Keep(pe);

    /// <inheritdoc/>
    public void Undo(PnvIodaPe pe) => GroupOwnership.Undo(pe);

    /// <inheritdoc/>
    public void BeforeReturn(TceContainer tce, IommuTable lent) => TceMaps.ClearAll(tce, lent);

    /// <inheritdoc/>
    public int Release(PnvIodaPe pe) => GroupOwnership.Release(pe);

    /// <inheritdoc/>
    public int Lend(PnvIodaPe pe, IommuTable tbl) => GroupOwnership.ProgramWindow(pe, tbl);
}
