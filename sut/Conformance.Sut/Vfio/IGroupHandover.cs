using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;

namespace Conformance.Sut.Vfio;

/// <summary>How a container takes a group from the kernel and gives it back, in one of its versions.</summary>
internal interface IGroupHandover
{
    /// <summary>Whether a take would be refused because the kernel has something mapped, as far as that is asked beforehand.</summary>
    bool IsBusy(PnvIodaPe pe);

    /// <summary>Takes a group.</summary>
    /// <returns>0 or an error.</returns>
    int Take(PnvIodaPe pe);

    /// <summary>Keeps what was taken.</summary>
    void Keep(PnvIodaPe pe);

    /// <summary>Gives back what was taken, because the call in which it was has failed.</summary>
    void Undo(PnvIodaPe pe);

    /// <summary>A table that is lent is about to leave its container.</summary>
    void BeforeReturn(TceContainer tce, IommuTable lent);

    /// <summary>Gives a group back to the kernel.</summary>
    /// <returns>0 or an error; the group is the kernel's all the same.</returns>
    int Release(PnvIodaPe pe);

    /// <summary>Points TVE#0 at a table that is lent, where that is a step of its own.</summary>
    /// <returns>0 or an error.</returns>
    int Lend(PnvIodaPe pe, IommuTable tbl);
}
