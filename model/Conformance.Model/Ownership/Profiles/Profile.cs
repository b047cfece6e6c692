namespace Conformance.Model.Ownership;

/// <summary>
/// What legally differs between platforms and epochs: one row of <see cref="AllProfiles"/>. Known-wrong behaviour is
/// never a profile: it belongs to a system.
/// </summary>
public sealed record Profile
{
    /// <summary>As a boot line spells it: <c>ioda2-e4</c>; without an epoch it is the first.</summary>
    public required string Name { get; init; }

    /// <summary>The hardware family.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The stretch of kernel versions.</summary>
    public Epoch Epoch { get; init; }

    /// <summary>One line for a table.</summary>
    public required string Description { get; init; }

    /// <summary>Devices belong to table groups, which can be taken. Not on VIO: its tables exist alone.</summary>
    public bool HasGroups { get; init; }

    /// <summary>TVE#1 can be a bypass window.</summary>
    public bool HasBypass { get; init; }

    /// <summary>
    /// The bypass is a window that maps all of RAM (a direct DDW), made when a driver sets a 64-bit mask and not before;
    /// a release leaves it closed.
    /// </summary>
    public bool BypassOnDemand { get; init; }

    /// <summary>
    /// The IOMMU core hands groups over, as a container is set: a claim is refused with EPERM while a host driver is
    /// bound or another has claimed, and a host driver is refused with EBUSY while a claim holds. Without it VFIO takes
    /// the group as the container's IOMMU is set, and asks nobody.
    /// </summary>
    public bool ClaimedByCore { get; init; }

    /// <summary>Taking throws the kernel's table away, busy or not; without it a busy table is refused with EBUSY.</summary>
    public bool TakeDiscards { get; init; }

    /// <summary>Taking and releasing are asked once for each device of a group, and the second time must change nothing.</summary>
    public bool TakenPerDevice { get; init; }

    /// <summary>A driver that sets its mask where there is neither a table nor a bypass is refused with EIO.</summary>
    public bool MaskNeedsTable { get; init; }

    /// <summary>There are containers of type v2.</summary>
    public bool OffersV2 { get; init; }

    /// <summary>What a group says to a container of type v2; <see cref="Errno.None"/>: it joins.</summary>
    public Errno V2Refusal { get; init; }

    /// <summary>What a group says to a container of type v1; <see cref="Errno.None"/>: it joins.</summary>
    public Errno V1Refusal { get; init; }

    /// <summary>Containers have windows of their own, up to two; without it they borrow a group's one table.</summary>
    public bool HasWindows { get; init; }

    /// <summary>Several groups can share the windows of a container of type v2.</summary>
    public bool SharesWindows { get; init; }

    /// <summary>A container of type v1 takes one group, also where groups can share.</summary>
    public bool OneGroupOnV1 { get; init; }

    /// <summary>How a container comes by its first window.</summary>
    public DefaultWindow DefaultWindow { get; init; }

    /// <summary>
    /// What a map or unmap says to a first page that is in no window: <see cref="Errno.ENXIO"/>, since no window is found
    /// there; or <see cref="Errno.EINVAL"/>, where none is looked for and the range check of the one table speaks.
    /// </summary>
    public Errno OutsideRefusal { get; init; } = Errno.ENXIO;

    /// <summary>A map replaces entries that are in use; without it they are refused with EBUSY, and nothing is mapped.</summary>
    public bool MapReplaces { get; init; }

    /// <summary>A container is bound to the first process that charges memory, and refuses others with EPERM.</summary>
    public bool BoundToProcess { get; init; }

    /// <summary>Registering the same memory again in the same container counts; without it: EBUSY.</summary>
    public bool RegisterCounts { get; init; }

    /// <summary>Registering memory that overlaps other memory is refused after the limit and the pages were looked at, not before.</summary>
    public bool OverlapLast { get; init; }

    /// <summary>A user's entry for writing also lets the device read.</summary>
    public bool WriteImpliesRead { get; init; }

    /// <summary>What is set, in words, as <c>conformance list profiles</c> shows the row.</summary>
    public IEnumerable<string> Flags()
    {
        if (HasGroups) yield return "groups";
        if (HasBypass) yield return BypassOnDemand ? "bypass on demand" : "bypass";
        if (ClaimedByCore) yield return "claimed by the core";
        if (TakeDiscards) yield return "take discards";
        if (TakenPerDevice) yield return "taken per device";
        if (MaskNeedsTable) yield return "mask needs a table";
        if (OffersV2) yield return V2Refusal == Errno.None ? "v2" : $"v2 {V2Refusal}";
        if (V1Refusal != Errno.None) yield return $"v1 {V1Refusal}";
        if (HasWindows) yield return SharesWindows ? "shared windows" : "windows";
        if (OneGroupOnV1) yield return "one group on v1";
        if (HasGroups) yield return $"{DefaultWindow} default window".ToLowerInvariant();
        if (HasGroups && OutsideRefusal != Errno.ENXIO) yield return $"{OutsideRefusal} outside";
        if (MapReplaces) yield return "map replaces";
        if (BoundToProcess) yield return "bound to a process";
        if (RegisterCounts) yield return "register counts";
        if (OverlapLast) yield return "overlap last";
        if (WriteImpliesRead) yield return "write implies read";
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
