using System.Numerics;

namespace Conformance.Model.Ownership;

/// <summary>
/// The world before the first command. Every device has a host driver bound, with a 32-bit mask: <c>KernelMap; Take</c>
/// is two commands.
/// </summary>
public sealed record Boot
{
    /// <summary>Tables hold at most so many entries, so that their contents fit two machine words.</summary>
    public const int EntryCountMax = 16;

    /// <summary>RAM has at most so many pages, for the same reason.</summary>
    public const int RamPageCountMax = 16;

    /// <summary>A host driver maps at most so many pages at once.</summary>
    public const int MappingPageCountMax = 2;

    /// <summary>What the platform can do.</summary>
    public required Profile Profile { get; init; }

    /// <summary>The kernel was booted with iommu=nobypass.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool NoBypass { get; init; }

    /// <summary>How many table groups there are. On VIO: how many devices, each with a table of its own.</summary>
    /// <value>The default is 1.</value>
    public int GroupCount { get; init; } = 1;

    /// <summary>How many devices share a group.</summary>
    /// <value>The default is 1.</value>
    public int DevicesPerGroup { get; init; } = 1;

    /// <summary>How many containers there are to give groups to.</summary>
    /// <value>The default is 2.</value>
    public int ContainerCount { get; init; } = 2;

    /// <summary>The size of a table, in entries (it_size).</summary>
    /// <value>The default is 2.</value>
    public int EntryCount { get; init; } = 2;

    /// <summary>The first entry of a table (it_offset). When it is 0, entry 0 is reserved.</summary>
    /// <value>The default is 0.</value>
    public int Offset { get; init; }

    /// <summary>RAM, in pages; a power of two. The lower half holds the kernel's buffers, the upper half user memory.</summary>
    /// <value>The default is 4.</value>
    public int RamPageCount { get; init; } = 4;

    /// <summary>
    /// How many processes use containers. With none, groups are handed over directly (take, release, user-map); with some,
    /// through the calls of containers, and only through them.
    /// </summary>
    /// <value>The default is 0.</value>
    public int ProcessCount { get; init; }

    /// <summary>How many pages a process may lock (RLIMIT_MEMLOCK).</summary>
    /// <value>The default is 6.</value>
    public int LockedPageLimit { get; init; } = 6;

    /// <summary>Whether the processes may lock more than that (CAP_IPC_LOCK).</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IpcLock { get; init; }

    /// <summary>
    /// With a type: the devices of <c>grp0</c> are bound to vfio, <c>grp0</c> is in <c>ctr0</c> and <c>mm0</c> has set
    /// that type from the start, so that traces begin where windows and memory do.
    /// </summary>
    /// <value>The default is <see cref="IommuType.None"/>.</value>
    public IommuType Attached { get; init; }

    /// <summary>How many groups are attached from the start, where any is: each to the container of its number.</summary>
    /// <value>The default is 1.</value>
    public int AttachedCount { get; init; } = 1;

    /// <summary>Whether groups are handed over through containers.</summary>
    public bool HasContainers => ProcessCount > 0;

    /// <summary>There may be a bypass window.</summary>
    internal bool AllowsBypass => Profile.HasBypass && !NoBypass;

    /// <summary>The bypass window is open whenever the kernel owns a group, without being asked for.</summary>
    internal bool OpensBypass => AllowsBypass && !Profile.BypassOnDemand;

    /// <summary>How many devices there are.</summary>
    public int DeviceCount => GroupCount * DevicesPerGroup;

    /// <summary>How many DMA mappings host drivers can have at a time.</summary>
    public int MappingCount => UserPageFirst / MappingPageCountMax;

    /// <summary>The first page of user memory.</summary>
    public int UserPageFirst => RamPageCount / 2;

    /// <summary>One past the last entry of a table.</summary>
    public int EntryEnd => Offset + EntryCount;

    /// <summary>A bit for each entry of a table.</summary>
    public ulong EntryMask => (1UL << EntryCount) - 1;

    /// <summary>A bit for each entry that the kernel's allocator never hands out: bus address 0.</summary>
    public ulong ReservedMask => Offset == 0 ? 1UL : 0UL;

    /// <summary>The group a device belongs to.</summary>
    public GroupId GroupOf(DeviceId device) => new(device.Index / DevicesPerGroup);

    /// <summary>The first page of RAM of the buffer behind a mapping.</summary>
    public int BufferPage(MappingId mapping) => mapping.Index * MappingPageCountMax;

    /// <summary>What is wrong with the configuration, or null.</summary>
    public string? Problem() => this switch
    {
        { GroupCount: < 1 or > 4 } => $"groups={GroupCount}: 1 to 4 are possible",
        { DevicesPerGroup: < 1 or > 4 } => $"devices={DevicesPerGroup}: 1 to 4 a group are possible",
        { ContainerCount: < 1 or > 4 } => $"containers={ContainerCount}: 1 to 4 are possible",
        { EntryCount: < 1 or > EntryCountMax } => $"entries={EntryCount}: 1 to {EntryCountMax} are possible",
        { Offset: < 0 or > 64 } => $"offset={Offset}: 0 to 64 is possible",
        { RamPageCount: < 4 or > RamPageCountMax } => $"ram={RamPageCount}: 4 to {RamPageCountMax} pages are possible",
        _ when !BitOperations.IsPow2(RamPageCount) => $"ram={RamPageCount}: a power of two is needed",
        _ when NoBypass && !Profile.HasBypass => $"nobypass=yes: {Profile} has no bypass window",
        { ProcessCount: < 0 or > 4 } => $"processes={ProcessCount}: 0 to 4 are possible",
        { LockedPageLimit: < 0 or > 64 } => $"limit={LockedPageLimit}: 0 to 64 pages are possible",
        { ProcessCount: 0, Attached: not IommuType.None } => "attached: a process is needed that has set it; write processes=1",
        _ when HasContainers && !Profile.HasGroups => $"processes={ProcessCount}: on {Profile} no group can be in a container",
        _ when HasContainers && Offset > 0 => $"offset={Offset}: windows of containers begin at 0; leave it out with processes={ProcessCount}",
        _ when HasContainers && (!BitOperations.IsPow2(EntryCount) || EntryCount + 2 > RamPageCount) =>
            $"entries={EntryCount}: with processes={ProcessCount} a power of two is needed, and ram={EntryCount + 2} or more",
        { Attached: IommuType.V1, Profile.V1Refusal: not Errno.None } => $"attached=v1: {Profile} refuses containers of type v1",
        { Attached: IommuType.V2 } when !Profile.OffersV2 || Profile.V2Refusal != Errno.None => $"attached=v2: {Profile} has no containers of type v2",
        _ when AttachedCount < 1 || AttachedCount > Math.Min(GroupCount, ContainerCount) =>
            $"joined={AttachedCount}: as many groups and containers are needed, and 1 at least",
        { Attached: not IommuType.None, Profile.DefaultWindow: DefaultWindow.Eager, IpcLock: false } when LockedPageLimit < 2 * AttachedCount =>
            $"limit={LockedPageLimit}: the first window, which is there from the start, needs {2 * AttachedCount} pages",
        _ when !Profile.HasGroups && DevicesPerGroup != 1 => $"devices={DevicesPerGroup}: on {Profile} a table has one device",
        _ => null,
    };
}
