using Conformance.Model.Ownership;

namespace Conformance.Sut.Faults;

/// <summary>The faults planted in the reference, one for each rule, in the order of the rules.</summary>
public static class PlantedFaults
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new()
        {
            Id = "bypass-left-open", Rule = "I1", Mistake = Mistake.BypassClosedInFlagAlone,
            Description = "Take clears the flag of the bypass window and forgets to tell the firmware.",
        },
        new()
        {
            Id = "last-run-reused", Rule = "I2", Mistake = Mistake.ReuseLastRun,
            Description = "The allocator hands out the run freed last without a look at the bitmap, also while the table is taken.",
        },
        new()
        {
            Id = "nobypass-ignored", Rule = "I3", Mistake = Mistake.NoBypassIgnored, NeedsNoBypass = true,
            Description = "Release opens the bypass window also on a kernel booted with iommu=nobypass.",
        },
        new()
        {
            Id = "bypass-on-ioda1", Rule = "I4", Mistake = Mistake.BypassOnIoda1, Profile = AllProfiles.Ioda1,
            Description = "Release points TVE#1 at memory also on a host bridge whose kernel knows no bypass.",
        },
        new()
        {
            Id = "vio-grouped", Rule = "I5", Mistake = Mistake.VioGrouped, Profile = AllProfiles.Vio,
            Description = "Take puts a virtual device in a group before it finds that there is nothing to take.",
        },
        new()
        {
            Id = "any-owner-stops-kernel", Rule = "I6", Mistake = Mistake.AnyOwnerStopsKernel, GroupCountMin = 2,
            Description = "The DMA API refuses a mapping while any group is owned externally, not only the device's own.",
        },
        new()
        {
            Id = "bit0-lost", Rule = "I7", Mistake = Mistake.Bit0Lost, NeedsOffsetZero = true,
            Description = "Take clears the reserved bit 0 before the busy test and leaves it cleared when the table is busy.",
        },
        new()
        {
            Id = "bit0-not-reserved", Rule = "I8", Mistake = Mistake.Bit0NotReserved, NeedsOffsetZero = true,
            Description = "Release empties the bitmap and forgets to reserve bit 0 again.",
        },
        new()
        {
            Id = "tces-left", Rule = "I9", Mistake = Mistake.TcesLeft,
            Description = "Release does not clear what the user has mapped.",
        },
        new()
        {
            Id = "replaced-page-kept", Rule = "I10", Mistake = Mistake.ReplacedPageKept, Profile = AllProfiles.Ioda2Claimed, ProcessCountMin = 1, Attached = IommuType.V1,
            Description = "A map that replaces an entry does not let go of the page that was there.",
        },
        new()
        {
            Id = "window-charge-kept", Rule = "I11", Mistake = Mistake.WindowChargeKept, Profile = AllProfiles.Ioda2Claimed, ProcessCountMin = 1, Attached = IommuType.V2,
            Description = "A window is freed and nobody gets back what it was charged.",
        },
        new()
        {
            Id = "unregistered-while-mapped", Rule = "I12", Mistake = Mistake.UnregisteredWhileMapped, Profile = AllProfiles.Ioda2Claimed, ProcessCountMin = 1, Attached = IommuType.V2,
            Description = "Memory is unregistered without a look at the TCEs that point into it.",
        },
        new()
        {
            Id = "unmap-not-invalidated", Rule = "I13", Mistake = Mistake.UnmapNotInvalidated,
            Description = "A user's unmap clears the entry and does not invalidate the cache.",
        },
        new()
        {
            Id = "detach-clears-shared", Rule = "I14", Mistake = Mistake.DetachClearsShared, Profile = AllProfiles.Ioda2Shared, ProcessCountMin = 1, Attached = IommuType.V2, GroupCountMin = 2,
            Description = "A group that leaves clears the windows that the others of the container still use.",
        },
        new()
        {
            Id = "stale-table-base", Rule = "I15", Mistake = Mistake.TableFreedUnderDevices,
            Description = "Release makes a new default table, frees the old one, and leaves the devices' table bases at it.",
        },
        new()
        {
            Id = "joined-twice", Rule = "I16", Mistake = Mistake.JoinedTwice, ProcessCountMin = 1,
            Description = "A group that is in one container is put in another too.",
        },
        new()
        {
            Id = "bypass-linked-as-table", Rule = "I17", Mistake = Mistake.BypassLinkedAsTable,
            Description = "Opening the bypass window also links table 0 in the second slot of the group.",
        },
        new()
        {
            Id = "unmap-forgets-bit", Rule = "I18", Mistake = Mistake.UnmapForgetsBit,
            Description = "The DMA API leaves the last bit of a mapping of several pages set when it unmaps.",
        },
        new()
        {
            Id = "unmap-not-gated", Rule = "I19", Mistake = Mistake.UnmapNotGated, Profile = AllProfiles.Ioda2Claimed, ProcessCountMin = 1, Attached = IommuType.V1,
            Description = "An unmap is let through also while the container is not enabled.",
        },
        new()
        {
            Id = "clears-one-too-many", Rule = "I20", Mistake = Mistake.ClearsOneTooMany, Profile = AllProfiles.Ioda2Claimed, ProcessCountMin = 1, Attached = IommuType.V1,
            Description = "A map that fails also clears the entry at which it failed, which it has not touched.",
        },
        new()
        {
            Id = "positive-rc", Rule = "I21", Mistake = Mistake.PositiveRc,
            Description = "A user's map outside the table returns EINVAL without its sign.",
        },
        new()
        {
            Id = "released-twice", Rule = "I22", Mistake = Mistake.ReleasedTwice, Profile = AllProfiles.Ioda2Claimed, DevicesPerGroupMin = 2,
            Description = "Release, asked once for each device, makes a default table each time.",
        },
        new()
        {
            Id = "second-claimant-wins", Rule = "I23", Mistake = Mistake.SecondClaimantWins,
            Description = "A second container gets a group that another one owns.",
        },
        new()
        {
            Id = "refusal-hidden", Rule = "I24", Mistake = Mistake.RefusalHidden,
            Description = "Release says that the bypass window is open although the firmware refused to open it.",
        },
        new()
        {
            Id = "one-group-invalidated", Rule = "I25", Mistake = Mistake.OneGroupInvalidated, Profile = AllProfiles.Ioda2Shared, ProcessCountMin = 1, Attached = IommuType.V1, GroupCountMin = 2,
            Description = "A changed entry is invalidated in the first group of the table's list alone.",
        },
        new()
        {
            Id = "lock-kept-when-busy", Rule = "I26", Mistake = Mistake.LockKeptWhenBusy,
            Description = "Take returns without releasing the lock of the pools when the table is busy.",
        },
        new()
        {
            Id = "disable-keeps-maps", Rule = "I27", Mistake = Mistake.DisableKeepsMaps, Profile = AllProfiles.Ioda2Claimed, ProcessCountMin = 1, Attached = IommuType.V1,
            Description = "Disabling gives the charge back and leaves the pages mapped and pinned.",
        },
        new()
        {
            Id = "allocator-opened-first", Rule = "Or", Mistake = Mistake.AllocatorOpenedFirst,
            Description = "Release opens the table to the kernel's allocator before it clears what the user has mapped.",
        },
        new()
        {
            Id = "table-base-dropped", Rule = "Lv", Mistake = Mistake.ReleaseDropsBase,
            Description = "Release drops the devices' table bases, and setting the same mask again does not bring them back.",
        },
    ];
}
