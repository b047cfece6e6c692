namespace Conformance.Model.Ownership;

/// <summary>What can be seen of memory that a process has registered (struct mm_iommu_table_group_mem_t).</summary>
/// <param name="PageCount">How many pages it spans; 0: there is none.</param>
/// <param name="Used">How many registrations hold it.</param>
/// <param name="Mapped">How many TCEs point into it, not counting the one that stands for the region itself.</param>
public readonly record struct RegionObservation(int PageCount, int Used, int Mapped);
