namespace Conformance.Model.Ownership;

/// <summary>The profiles, as a table.</summary>
public static class AllProfiles
{
    /// <summary>PHB3 and later on PowerNV.</summary>
    public static Profile Ioda2 { get; } = new(
        "ioda2", Platform.Ioda2, HasGroups: true, HasBypass: true, ClaimedByCore: false, "PowerNV PHB3 and later: 32-bit window and bypass window");

    /// <summary>PHB3 and later on PowerNV, under a core that claims groups.</summary>
    public static Profile Ioda2Claimed { get; } = new(
        "ioda2-e4", Platform.Ioda2, HasGroups: true, HasBypass: true, ClaimedByCore: true, "ioda2 under a core that claims groups");

    /// <summary>PowerNV before IODA2.</summary>
    public static Profile Ioda1 { get; } = new(
        "ioda1", Platform.Ioda1, HasGroups: true, HasBypass: false, ClaimedByCore: false, "PowerNV IODA1: 32-bit window, no bypass");

    /// <summary>PowerNV before IODA2, under a core that claims groups.</summary>
    public static Profile Ioda1Claimed { get; } = new(
        "ioda1-e4", Platform.Ioda1, HasGroups: true, HasBypass: false, ClaimedByCore: true, "ioda1 under a core that claims groups");

    /// <summary>PowerNV on P5IOC2.</summary>
    public static Profile P5ioc2 { get; } = new(
        "p5ioc2", Platform.P5ioc2, HasGroups: true, HasBypass: false, ClaimedByCore: false, "PowerNV P5IOC2: 32-bit window, no bypass");

    /// <summary>Virtual I/O.</summary>
    public static Profile Vio { get; } = new(
        "vio", Platform.Vio, HasGroups: false, HasBypass: false, ClaimedByCore: false, "Virtual I/O of a partition: a table of its own, no group");

    /// <summary>All of them, in the order in which reports list them.</summary>
    public static IReadOnlyList<Profile> List { get; } = [Ioda2, Ioda1, P5ioc2, Vio, Ioda2Claimed, Ioda1Claimed];

    /// <summary>The profile of a platform up to 5.18, where VFIO itself takes groups.</summary>
    public static Profile For(Platform platform) => List.First(profile => profile.Platform == platform);
}
