using Conformance.Sut.InProcess;

namespace Conformance.Sut.Mm;

/// <summary>struct mm_struct: a process by its address space, as far as locked memory and registered memory go.</summary>
internal sealed class MmStruct(Kernel kernel)
{
    /// <summary>The system it runs on.</summary>
    public Kernel Kernel { get; } = kernel;

    /// <summary>locked_vm: how many pages it is charged for.</summary>
    public int LockedVm { get; set; }

    /// <summary>context.iommu_group_mem_list: what it has registered.</summary>
    public List<MemRegion> Regions { get; } = [];
}
