namespace Conformance.Sut.Iommu;

/// <summary>Behind the callback iommu_table.set_bypass of kernels up to 4.1.</summary>
internal interface IBypassSwitch
{
    /// <summary>Opens or closes the bypass window of the PE that a table belongs to.</summary>
    /// <returns>What the firmware said. In the kernel nobody hears it: the callback is void.</returns>
    int SetBypass(bool enable);
}
