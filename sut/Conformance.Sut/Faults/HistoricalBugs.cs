using Conformance.Model.Ownership;

namespace Conformance.Sut.Faults;

/// <summary>
/// Bugs of kernels, long mended or long public, each as one deviation of the reference at the place where the kernel had
/// it. Their ids are those of the specification's catalogue, Part 4.
/// </summary>
public static class HistoricalBugs
{
    private static readonly Profile _ioda2E2 = Named("ioda2-e2");
    private static readonly Profile _pseriesE5 = Named("pseries-e5");

    /// <summary>All of them, in the order of the catalogue.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new()
        {
            Id = "B01", Rule = "I7", Mistake = Mistake.Bit0Lost, NeedsOffsetZero = true,
            Description = "Take clears the reserved bit 0 before the busy test and leaves it cleared when the table is busy.",
            Source = "v3.15 to v4.1; mended by b82c75bfbeb5",
        },
        new()
        {
            Id = "B03", Rule = "I2", Mistake = Mistake.BusyIgnored,
            Description = "Take goes on when the table is busy: the group changes hands over live mappings, which release forgets.",
            Source = "f87a88642e2e (before v4.2), and the patch as posted; gone by 46d3e1e16294",
        },
        new()
        {
            Id = "B04", Rule = "I7", Mistake = Mistake.BypassClosedWhenBusy,
            Description = "Take closes the bypass window of a running driver although it is refused.",
            Source = "f87a88642e2e (before v4.2), and the patch as posted",
        },
        new()
        {
            Id = "B05", Rule = "I9", Mistake = Mistake.TcesLeft,
            Description = "Release does not clear what the user has mapped.",
            Source = "f87a88642e2e; mended by 46d3e1e16294 (both before v4.2)",
        },
        new()
        {
            Id = "B06", Rule = "I3", Mistake = Mistake.NoBypassIgnored, NeedsNoBypass = true,
            Description = "Release opens the bypass window also on a kernel booted with iommu=nobypass.",
            Source = "f87a88642e2e, and the patch as posted; mended by 46d3e1e16294 (before v4.2)",
        },
        new()
        {
            Id = "B07", Rule = "I19", Mistake = Mistake.MapNotGated, ProcessCountMin = 1, Attached = IommuType.V1,
            Description = "A container maps without having been enabled, and so without having paid.",
            Source = "up to v4.1; mended by 3c56e822f8c1",
        },
        new()
        {
            Id = "B09", Rule = "I15", Mistake = Mistake.BaseKeptOnTake, Profile = _ioda2E2,
            Description = "The table base of the device of a PE of one device goes on pointing at the table that take has freed.",
            Source = "c4e9d3c1e65a; mended in v5.3 by \"powerpc/powernv: Fix stale iommu table base after VFIO\"",
        },
        new()
        {
            Id = "B11", Rule = "I7", Mistake = Mistake.ViewKeptWhenBusy, Profile = Named("ioda1-e1"), ProcessCountMin = 1,
            Description = "A table that is busy keeps the view of user addresses that was made for it, and the next attach trips over it.",
            Source = "v4.2 to v4.9",
        },
        new()
        {
            Id = "B14", Rule = "I10", Mistake = Mistake.OldTceThrownAway, Profile = AllProfiles.Ioda2Shared, ProcessCountMin = 1, Attached = IommuType.V1,
            Description = "An entry that is exchanged says that it was empty, and the page behind it stays pinned.",
            Source = "v4.2, on little-endian; mended by v4.10",
        },
        new()
        {
            Id = "B15", Rule = "I21", Mistake = Mistake.WriteWithoutRead, Profile = AllProfiles.Ioda2Shared, ProcessCountMin = 1, Attached = IommuType.V1,
            Description = "An entry for writing lacks the read bit, without which the hardware does not write.",
            Source = "v4.2; mended in v4.4",
        },
        new()
        {
            Id = "B17", Rule = "I15", Mistake = Mistake.ReleaseLoops, Profile = _ioda2E2, ProcessCountMin = 1, Attached = IommuType.V2, GroupCountMin = 2, ContainerCountMin = 2,
            Description = "A container that ends waits for ever for memory that another one maps.",
            Source = "up to v4.14; mended by 517ad4ae8aa9",
        },
        new()
        {
            Id = "B18", Rule = "I12", Mistake = Mistake.UnregisterAlwaysBusy, Profile = _ioda2E2, ProcessCountMin = 1, Attached = IommuType.V2,
            Description = "Memory that nothing maps is busy when it is unregistered, and stays pinned for ever.",
            Source = "on big-endian; mended in 2020 (an atomic64 compared as an atomic)",
        },
        new()
        {
            Id = "B19", Rule = "Lv", Mistake = Mistake.NoTablePanics, Profile = _ioda2E2,
            Description = "Release panics where there is no memory for the bitmap of the default table.",
            Source = "up to v5.12; mended by 4be518d83880",
        },
        new()
        {
            Id = "B21", Rule = "Lv", Mistake = Mistake.Bit0Busy, Profile = Named("pseries-e2"), NeedsOffsetZero = true,
            Description = "In a table without a reserved range of MMIO, the reserved bit 0 counts as busy: take is refused for ever.",
            Source = "v5.15 to v5.19; mended by d80f6de9d601",
        },
        new()
        {
            Id = "B22", Rule = "Lv", Mistake = Mistake.NoIommuOps, Profile = Named("ioda2-e3"),
            Description = "Without iommu_ops nothing is bound to vfio, and no group is claimed.",
            Source = "70693f470848 (v5.19); mended by a940904443e4 (v6.4)",
        },
        new()
        {
            Id = "B24", Rule = "I15", Mistake = Mistake.GroupReferenceKept, Profile = AllProfiles.Ioda2Claimed,
            Description = "The way back to the kernel keeps the reference to the group.",
            Source = "v6.4 to v6.7; mended by 0846dd77c834",
        },
        new()
        {
            Id = "B26", Rule = "I10", Mistake = Mistake.ClearedAfterUnset, Profile = _pseriesE5, ProcessCountMin = 1, Attached = IommuType.V1,
            Description = "A window is switched off before it is cleared, and then the hypervisor clears nothing: its pages stay pinned.",
            Source = "mended by 4ba2fdff2eb1 (v6.11)",
        },
        new()
        {
            Id = "B28", Rule = "I15", Mistake = Mistake.ViewKept, Profile = _pseriesE5, ProcessCountMin = 1, Attached = IommuType.V2,
            Description = "A window is freed without the view of user addresses beside it.",
            Source = "mended by d36e3f11fe8b (v6.16)",
        },
        new()
        {
            Id = "B31", Rule = "I21", Mistake = Mistake.DefaultWindowRemoved, Profile = _pseriesE5,
            Description = "Making a direct window removes the default window, also while it is in use.",
            Source = "mended by 92fe01b7c655 (v5.15)",
        },
        new()
        {
            Id = "B33", Rule = "I6", Mistake = Mistake.DirectWithoutWindow, Profile = _pseriesE5, NeedsNoBypass = true,
            Description = "A driver that asks for 64 bits is told to go straight to memory where there is no window that does.",
            Source = "mended by 3bf983e4e93c",
        },
        new()
        {
            Id = "B35", Rule = "I11", Mistake = Mistake.WhoAsksIsUncharged, ProcessCountMin = 2, Attached = IommuType.V1,
            Description = "Disabling gives the charge to the process that asks, not to the one that paid.",
            Source = "up to v4.9; mended in v4.10, where containers are bound to a process",
        },
        new()
        {
            Id = "B42", Rule = "I18", Mistake = Mistake.WrongRangeReserved, Profile = Named("pseries-e4"),
            Description = "Release reserves an entry that is none of the reserved: bounds are compared in another unit.",
            Source = "mended by 8f70caad82e9",
        },
        new()
        {
            Id = "B47", Rule = "Lv", Mistake = Mistake.BridgeNotReconfigured, Profile = AllProfiles.Latest,
            Description = "A reset of the PE of an external owner leaves its bridge without configuration: nothing is reached any more.",
            Source = "mended by 33bc69cf6655 (2025)",
        },
        new()
        {
            Id = "B48", Rule = "I3", Mistake = Mistake.SketchyBypass, Profile = _ioda2E2, NeedsNoBypass = true,
            Description = "A driver of a single device that asks for 64 bits goes straight to memory from 4 GiB on, also with iommu=nobypass.",
            Source = "from v4.14 on; reported in public",
        },
        new()
        {
            Id = "B50", Rule = "I10", Mistake = Mistake.RegionsKept, Profile = AllProfiles.Ioda2Shared, ProcessCountMin = 1, Attached = IommuType.V2,
            Description = "A container that ends leaves registered what it has registered.",
            Source = "v4.2 to v4.9; mended by 4b6fad7097f8",
        },
    ];

    private static Profile Named(string name) => AllProfiles.Find(name)!;
}
