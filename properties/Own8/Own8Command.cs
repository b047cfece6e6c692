namespace Conformance.Own8;

/// <summary>The eight commands of OWN-8, none of which has arguments.</summary>
public enum Own8Command
{
    /// <summary>An external user takes ownership; the bypass closes.</summary>
    Take,

    /// <summary>Ownership returns to the kernel; user maps go, the bypass opens.</summary>
    Release,

    /// <summary>Toggles the bypass.</summary>
    SetBypass,

    /// <summary>The user maps a page.</summary>
    MapUser,

    /// <summary>The user unmaps a page.</summary>
    UnmapUser,

    /// <summary>The kernel allocates an entry.</summary>
    KernelAlloc,

    /// <summary>The kernel frees an entry.</summary>
    KernelFree,

    /// <summary>Everything is as it was at first.</summary>
    Reset,
}
