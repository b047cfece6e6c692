namespace Conformance.Model.Ownership;

/// <summary>The names of fault sites, as traces and the catalogue spell them.</summary>
public static class FaultSites
{
    /// <summary>All sites with their names, in order.</summary>
    public static IReadOnlyList<(string Name, FaultSite Site)> All { get; } =
    [
        ("bypass", FaultSite.Bypass),
        ("window", FaultSite.Window),
        ("unset-window", FaultSite.UnsetWindow),
        ("alloc", FaultSite.Alloc),
        ("it-map", FaultSite.Bitmap),
        ("charge", FaultSite.Charge),
        ("copy-out", FaultSite.CopyOut),
        ("link", FaultSite.Link),
    ];

    /// <summary>The name of a site.</summary>
    public static string Name(FaultSite site) => All[(int)site].Name;
}
