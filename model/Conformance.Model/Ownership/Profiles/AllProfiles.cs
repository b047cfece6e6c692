namespace Conformance.Model.Ownership;

/// <summary>The profiles, as a table: platform by epoch.</summary>
public static class AllProfiles
{
    /// <summary>PHB3 and later on PowerNV, up to 4.1 and in the series of 2015.</summary>
    public static Profile Ioda2 { get; } = OnIoda2(Epoch.E0);

    /// <summary>PHB3 and later on PowerNV, where groups share the windows of a container and nobody claims them.</summary>
    public static Profile Ioda2Shared { get; } = OnIoda2(Epoch.E1);

    /// <summary>PHB3 and later on PowerNV, under a core that claims groups.</summary>
    public static Profile Ioda2Claimed { get; } = OnIoda2(Epoch.E4);

    /// <summary>PHB3 and later on PowerNV as it is today: every part of the machine is in it.</summary>
    public static Profile Latest { get; } = OnIoda2(Epoch.E5);

    /// <summary>PowerNV before IODA2, up to 4.1 and in the series of 2015.</summary>
    public static Profile Ioda1 { get; } = Lent(Platform.Ioda1, Epoch.E0, "PowerNV IODA1: 32-bit window, no bypass");

    /// <summary>PowerNV before IODA2, under a core that claims groups.</summary>
    public static Profile Ioda1Claimed { get; } = Lent(Platform.Ioda1, Epoch.E4, "PowerNV IODA1, 6.4 to its end before 6.8");

    /// <summary>PowerNV on P5IOC2.</summary>
    public static Profile P5ioc2 { get; } = Lent(Platform.P5ioc2, Epoch.E0, "PowerNV P5IOC2: 32-bit window, no bypass");

    /// <summary>PCI of a partition, up to 4.1.</summary>
    public static Profile Pseries { get; } = Lent(Platform.Pseries, Epoch.E0, "pSeries: one window, kept by the hypervisor");

    /// <summary>Virtual I/O, of every version.</summary>
    public static Profile Vio { get; } = new()
    {
        Name = "vio", Platform = Platform.Vio, Description = "Virtual I/O of a partition: a table of its own, no group",
    };

    /// <summary>All of them, in the order in which reports list them.</summary>
    public static IReadOnlyList<Profile> List { get; } =
    [
        Ioda2,
        Ioda1,
        P5ioc2,
        Pseries,
        Vio,
        Ioda2Shared,
        OnIoda2(Epoch.E2),
        OnIoda2(Epoch.E3),
        Ioda2Claimed,
        Latest,
        Lent(Platform.Ioda1, Epoch.E1, "PowerNV IODA1, 4.2 to 4.9"),
        Lent(Platform.Ioda1, Epoch.E2, "PowerNV IODA1, 4.10 to 5.18"),
        Lent(Platform.Ioda1, Epoch.E3, "PowerNV IODA1, 5.19 to 6.3"),
        Ioda1Claimed,
        Lent(Platform.P5ioc2, Epoch.E1, "PowerNV P5IOC2, 4.2 to its end before 4.10"),
        Lent(Platform.Pseries, Epoch.E1, "pSeries, 4.2 to 4.9"),
        Lent(Platform.Pseries, Epoch.E2, "pSeries, 4.10 to 5.18"),
        Lent(Platform.Pseries, Epoch.E3, "pSeries, 5.19 to 6.3"),
        Lent(Platform.Pseries, Epoch.E4, "pSeries, 6.4 to 6.10"),
        OnPseriesWithWindows(),
    ];

    /// <summary>The profile of a platform in its first epoch, where VFIO itself takes groups.</summary>
    public static Profile For(Platform platform) => List.First(profile => profile.Platform == platform);

    /// <summary>The profile of exactly this name, or null.</summary>
    public static Profile? Find(string name) => List.FirstOrDefault(profile => profile.Name == name);

    /// <summary>Why there is no profile of this name, although its platform and its epoch exist; null: it is a wrong name altogether.</summary>
    public static string? WhyNot(string name)
    {
        var parts = name.Split('-');
        var platform = Array.Find(parts, part => List.Any(profile => profile.Name == part));
        if (platform is null || parts.Length != 2 || !Enum.TryParse<Epoch>(parts[1], ignoreCase: true, out var epoch)) return null;

        return (platform, epoch) switch
        {
            (_, Epoch.E0) => $"{name} is written {platform}: without an epoch it is the first",
            ("vio", _) => "vio has no epochs: nothing there ever changes hands",
            ("p5ioc2", _) => $"P5IOC2 was removed before 4.10, so it has no {parts[1]}; its last is p5ioc2-e1",
            ("ioda1", _) => $"IODA1 was removed before 6.8, so it has no {parts[1]}; its last is ioda1-e4",
            _ => null,
        };
    }

    // What all platforms with groups have in common in an epoch.
    private static Profile Of(Platform platform, Epoch epoch, string description) => new()
    {
        Name = $"{platform}{(epoch == Epoch.E0 ? "" : $"-{epoch}")}".ToLowerInvariant(),
        Platform = platform,
        Epoch = epoch,
        Description = description,
        HasGroups = true,
        ClaimedByCore = epoch >= Epoch.E3,
        TakenPerDevice = epoch >= Epoch.E4,
        MaskNeedsTable = epoch >= Epoch.E2,
        OffersV2 = epoch >= Epoch.E1,
        OneGroupOnV1 = epoch >= Epoch.E4,
        OutsideRefusal = epoch == Epoch.E0 ? Errno.EINVAL : Errno.ENXIO,
        MapReplaces = epoch >= Epoch.E1,
        BoundToProcess = epoch >= Epoch.E2,
        RegisterCounts = epoch == Epoch.E1,
        OverlapLast = epoch >= Epoch.E2,
        WriteImpliesRead = epoch >= Epoch.E1 && platform != Platform.Pseries,
    };

    // Platforms whose one table is lent to containers.
    private static Profile Lent(Platform platform, Epoch epoch, string description) => Of(platform, epoch, description) with
    {
        V2Refusal = epoch switch
        {
            Epoch.E2 or Epoch.E3 => Errno.EPERM,
            >= Epoch.E4 => Errno.EINVAL,
            _ => Errno.None,
        },
    };

    private static Profile OnIoda2(Epoch epoch) => Of(Platform.Ioda2, epoch, Describe(epoch)) with
    {
        HasBypass = true,
        TakeDiscards = epoch >= Epoch.E1,
        V1Refusal = epoch is Epoch.E2 or Epoch.E3 ? Errno.EPERM : Errno.None,
        HasWindows = epoch >= Epoch.E1,
        SharesWindows = epoch >= Epoch.E1,
        DefaultWindow = epoch switch
        {
            Epoch.E0 => DefaultWindow.Lent,
            Epoch.E1 => DefaultWindow.Eager,
            _ => DefaultWindow.Lazy,
        },
    };

    private static Profile OnPseriesWithWindows() => Of(Platform.Pseries, Epoch.E5, "pSeries, from 6.11 on: windows of the container's own") with
    {
        HasBypass = true,
        BypassOnDemand = true,
        TakeDiscards = true,
        HasWindows = true,
        DefaultWindow = DefaultWindow.Lazy,
    };

    private static string Describe(Epoch epoch) => epoch switch
    {
        Epoch.E0 => "PowerNV PHB3 and later: 32-bit window and bypass window",
        Epoch.E1 => "PowerNV PHB3 and later, 4.2 to 4.9",
        Epoch.E2 => "PowerNV PHB3 and later, 4.10 to 5.18",
        Epoch.E3 => "PowerNV PHB3 and later, 5.19 to 6.3",
        Epoch.E4 => "PowerNV PHB3 and later, 6.4 to 6.10",
        _ => "PowerNV PHB3 and later, from 6.11 on",
    };
}
