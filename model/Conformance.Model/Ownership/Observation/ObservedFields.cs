namespace Conformance.Model.Ownership;

/// <summary>What can be observed. A system says which of these it can show; a rule says which it needs.</summary>
[Flags]
public enum ObservedFields
{
    /// <summary>Answers alone.</summary>
    None = 0,

    /// <summary>Whether a device is in a group, and who owns it.</summary>
    Owner = 1 << 0,

    /// <summary>The software's flag for the bypass window (tce_bypass_enabled).</summary>
    BypassFlag = 1 << 1,

    /// <summary>The kernel's allocation bitmap (it_map).</summary>
    AllocationBits = 1 << 2,

    /// <summary>The contents of the hardware tables.</summary>
    Tces = 1 << 3,

    /// <summary>What a device reaches on the probe set.</summary>
    Reach = 1 << 4,

    /// <summary>Whether a PE is frozen.</summary>
    Frozen = 1 << 5,

    /// <summary>Whether the second table slot of a group is in use.</summary>
    SecondTable = 1 << 6,

    /// <summary>Whether a device's table base points at a table that was freed.</summary>
    TableBase = 1 << 7,

    /// <summary>Locks held after a command has returned.</summary>
    Locks = 1 << 8,

    /// <summary>Containers: type, enabled or not, groups, windows.</summary>
    Containers = 1 << 9,

    /// <summary>What processes are charged for (locked_vm).</summary>
    LockedPages = 1 << 10,

    /// <summary>Registered memory, and how many TCEs point into it.</summary>
    Regions = 1 << 11,

    /// <summary>How often each page is pinned.</summary>
    Pins = 1 << 12,

    /// <summary>How many tables, views of user addresses and references to groups there are.</summary>
    Lifetimes = 1 << 13,

    /// <summary>The steps of a command, in order.</summary>
    Steps = 1 << 14,

    /// <summary>All of them.</summary>
    All = (1 << 15) - 1,
}
