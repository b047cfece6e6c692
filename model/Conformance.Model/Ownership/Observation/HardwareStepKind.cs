namespace Conformance.Model.Ownership;

/// <summary>The steps of a change of owner whose order matters.</summary>
public enum HardwareStepKind
{
    /// <summary>The bypass window was opened.</summary>
    BypassOpened,

    /// <summary>The bypass window was closed.</summary>
    BypassClosed,

    /// <summary>The last TCE of a user in the tables that the group's TVEs point at was cleared and invalidated, or the TVEs no longer point at them.</summary>
    UserTcesGone,

    /// <summary>A TCE of a user was set where the group reaches it.</summary>
    UserTceSet,

    /// <summary>The kernel's allocator may hand out entries of the group's table from now on.</summary>
    AllocatorOpened,

    /// <summary>The kernel's allocator hands out no entries any more.</summary>
    AllocatorClosed,
}
