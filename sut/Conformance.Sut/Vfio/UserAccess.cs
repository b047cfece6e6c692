using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.InProcess;

namespace Conformance.Sut.Vfio;

/// <summary>iommu_direction_to_tce_perm() for what a user asks.</summary>
/// <remarks>Source: arch/powerpc/kernel/iommu.c, v4.4. IODA needs the read bit to write.</remarks>
internal static class UserAccess
{
    /// <summary>What the entry lets the device do.</summary>
    public static Access Granted(Kernel kernel, Access asked)
    {
        var reads = kernel.Boot.Profile.WriteImpliesRead && kernel.Mistake != Mistake.WriteWithoutRead;
        return asked == Access.WriteOnly && reads ? Access.ReadWrite : asked;
    }
}
