using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.Hardware;
using Conformance.Sut.Mm;
using Conformance.Sut.PowerNv;

namespace Conformance.Sut.Iommu;

/// <summary>struct iommu_table: a window of bus addresses and, where the kernel allocates from it, a bitmap.</summary>
/// <remarks>Source: arch/powerpc/include/asm/iommu.h; arch/powerpc/kernel/iommu.c, iommu_init_table(), v4.1.</remarks>
internal sealed class IommuTable(int num, int offset, int size, LockCount locks)
{
    private MemRegion?[]? _userspace;

    /// <summary>Which TVE it is made for.</summary>
    public int Num { get; } = num;

    /// <summary>it_offset: the first bus page.</summary>
    public int ItOffset { get; } = offset;

    /// <summary>it_size: how many entries.</summary>
    public int ItSize { get; } = size;

    /// <summary>it_base: the memory that the hardware walks.</summary>
    public TceMemory ItBase { get; } = new(offset, size);

    /// <summary>it_map: a bit for each entry that is in use, counted from it_offset.</summary>
    public ulong ItMap { get; set; }

    /// <summary>Whether there is an it_map at all. A window that VFIO makes has none.</summary>
    public bool HasItMap { get; set; }

    /// <summary>Whether the table was freed. What still points at it is stale.</summary>
    public bool Freed { get; set; }

    /// <summary>it_group_list: the groups whose TVEs point at it; none on VIO.</summary>
    public TableGroupLink? GroupList { get; private set; }

    /// <summary>The group it was made for (it_table_group at 0eaf4defc7c4); none on VIO.</summary>
    public PnvIodaPe? TableGroup { get; set; }

    /// <summary>The callback set_bypass, where it is installed.</summary>
    public IBypassSwitch? SetBypass { get; set; }

    /// <summary>The lock of the allocator's pools. One pool is enough for one thread.</summary>
    public KernelLock PoolLock { get; } = new(locks);

    /// <summary>The index of the run that was freed last; only the fault <c>last-run-reused</c> looks at it.</summary>
    public int LastFreed { get; set; }

    /// <summary>How long the run freed last is; 0 once anything else was allocated.</summary>
    public int LastFreedCount { get; set; }

    /// <summary>Who is charged for the memory of the table itself; nobody for the kernel's own.</summary>
    public MmStruct? Payer { get; set; }

    /// <summary>How many pages it is charged for.</summary>
    public int ChargedPages { get; set; }

    /// <summary>Whether there is a view of user addresses beside it (it_userspace) that has a lifetime of its own.</summary>
    public bool HasView { get; set; }

    /// <summary>A bit for each entry.</summary>
    public ulong AllOnes => (1UL << ItSize) - 1;

    /// <summary>The entries never handed out: bus address 0 reads as "no address" to many a driver.</summary>
    public ulong Reserved => ItOffset == 0 ? 1UL : 0UL;

    /// <summary>iommu_table_in_use(): whether the kernel has something mapped.</summary>
    public bool IsInUse => (ItMap & ~Reserved) != 0;

    /// <summary>Whether a bus page lies in the table.</summary>
    public bool Covers(int entry) => ItBase.Covers(entry);

    /// <summary>iommu_init_table(): gives the table its bitmap, with bit 0 set if it is bus address 0.</summary>
    public IommuTable Init()
    {
        HasItMap = true;
        ItMap = Reserved;
        return this;
    }

    /// <summary>Fills the bitmap: the kernel allocates nothing from it any more.</summary>
    public void CloseAllocator()
    {
        ItMap = AllOnes;
        TableGroup?.Log(HardwareStepKind.AllocatorClosed);
    }

    /// <summary>Empties the bitmap but for what is reserved: the kernel may allocate from it.</summary>
    public void OpenAllocator()
    {
        ItMap = Reserved;
        TableGroup?.Log(HardwareStepKind.AllocatorOpened);
    }

    /// <summary>pnv_pci_link_table_and_group().</summary>
    public void Link(PnvIodaPe pe)
    {
        for (var link = GroupList; link is not null; link = link.Next)
        {
            if (link.Pe == pe) return;
        }

        GroupList = new TableGroupLink(pe, GroupList);
    }

    /// <summary>pnv_pci_unlink_table_and_group().</summary>
    public void Unlink(PnvIodaPe pe)
    {
        if (GroupList?.Pe == pe)
        {
            GroupList = GroupList.Next;
            return;
        }

        for (var link = GroupList; link is not null; link = link.Next)
        {
            if (link.Next?.Pe == pe) link.Next = link.Next.Next;
        }
    }

    /// <summary>tce_build() and tce_exchange(): writes an entry over whatever is there, and invalidates it in every group.</summary>
    public void Set(int entry, ulong tce, bool user)
    {
        ItBase.Write(entry, tce, user);
        for (var link = GroupList; link is not null; link = link.Next)
        {
            link.Pe.Phb.Invalidate(Num, entry);
            if (user) link.Pe.Log(HardwareStepKind.UserTceSet);
            if (link.Pe.Kernel.Mistake == Mistake.OneGroupInvalidated) return;
        }
    }

    /// <summary>tce_free(): clears an entry and invalidates it.</summary>
    public void Clear(int entry) => Set(entry, 0, user: false);

    /// <summary>Clears every entry, as iommu_clear_tces_and_put_pages() does up to 4.1 and tce_iommu_clear() since.</summary>
    public void ClearAll()
    {
        for (var i = 0; i < ItSize; i++) Clear(ItOffset + i);
        for (var link = GroupList; link is not null; link = link.Next) link.Pe.LogUserTcesGone();
    }

    /// <summary>it_userspace: the registered memory that each entry points into, where there is any.</summary>
    public ref MemRegion? Userspace(int entry) => ref (_userspace ??= new MemRegion?[ItSize])[entry - ItOffset];
}
