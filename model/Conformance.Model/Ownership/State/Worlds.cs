namespace Conformance.Model.Ownership;

/// <summary>The worlds in which a platform is looked at.</summary>
public static class Worlds
{
    /// <summary>The smallest worlds that show every rule: one group, one device, two entries. Enumerated.</summary>
    public static IEnumerable<Boot> Small(Profile profile)
    {
        var first = new Boot { Profile = profile };
        yield return first;
        if (profile.HasBypass) yield return first with { NoBypass = true };

        // Without entry 0 in the table no bit is reserved.
        yield return first with { Offset = 2 };
    }

    /// <summary>Larger worlds: two groups, two devices each. Walked at random.</summary>
    public static IEnumerable<Boot> Large(Profile profile)
    {
        var first = new Boot
        {
            Profile = profile,
            GroupCount = 2,
            DevicesPerGroup = profile.HasGroups ? 2 : 1,
            EntryCount = 8,
            RamPageCount = 16,
        };
        yield return first;
        if (profile.HasBypass) yield return first with { NoBypass = true };
        yield return first with { Offset = 8 };
    }

    /// <summary>
    /// The smallest worlds in which groups change hands through containers: one group, device, container and process, two
    /// entries. Enumerated.
    /// </summary>
    public static IEnumerable<Boot> SmallWithContainers(Profile profile)
    {
        if (!profile.HasGroups) yield break;

        // With two windows made, one page more can be locked and no second one.
        var first = new Boot { Profile = profile, ContainerCount = 1, ProcessCount = 1, LockedPageLimit = 5 };
        yield return first;
        foreach (var attached in Attached(first)) yield return attached;

        // Here an ENABLE and the window, each of two pages, cannot both be paid.
        var poor = first with { Attached = IommuType.V1, LockedPageLimit = 3 };
        if (profile.HasWindows && poor.Problem() is null) yield return poor;
    }

    /// <summary>Larger worlds with containers: two groups of two devices, two containers, two processes. Walked at random.</summary>
    public static IEnumerable<Boot> LargeWithContainers(Profile profile)
    {
        if (!profile.HasGroups) yield break;

        var first = new Boot
        {
            Profile = profile,
            GroupCount = 2,
            DevicesPerGroup = 2,
            EntryCount = 8,
            RamPageCount = 16,
            ProcessCount = 2,
            LockedPageLimit = 12,
        };
        yield return first;
        foreach (var attached in Attached(first)) yield return attached;
        foreach (var attached in Attached(first)) yield return attached with { IpcLock = true };
    }

    /// <summary>
    /// Whether a profile differs from all before it in what its worlds without containers can show. Where it does not, an
    /// enumeration of them has been made already.
    /// </summary>
    /// <param name="profile">The profile.</param>
    /// <param name="among">All that are looked at, in order.</param>
    public static bool IsNewInTierA(Profile profile, IReadOnlyList<Profile> among)
    {
        var first = among.First(other => TierA(other) == TierA(profile));
        return first == profile;

        static (bool, bool, bool, bool, bool, bool) TierA(Profile it) =>
            (it.HasGroups, it.HasBypass, it.BypassOnDemand, it.ClaimedByCore, it.TakeDiscards, it.TakeDiscards && it.MaskNeedsTable);
    }

    /// <summary>Worlds that are simpler than this one, simplest first.</summary>
    public static IEnumerable<Boot> Simpler(Boot boot) => boot.HasContainers ? SimplerWithContainers(boot) : SimplerAlone(boot);

    // Who is attached from the start is never changed: another beginning is another trace.
    private static IEnumerable<Boot> SimplerWithContainers(Boot boot)
    {
        foreach (var small in SmallWithContainers(boot.Profile).Where(small => Size(small) < Size(boot)))
        {
            if (small.Attached == boot.Attached && small.AttachedCount == boot.AttachedCount && small.IpcLock == boot.IpcLock && small.NoBypass == boot.NoBypass) yield return small;
        }

        if (boot.DevicesPerGroup > 1) yield return boot with { DevicesPerGroup = 1 };
        if (boot.GroupCount > boot.AttachedCount) yield return boot with { GroupCount = boot.AttachedCount };
        if (boot.ContainerCount > boot.AttachedCount) yield return boot with { ContainerCount = boot.AttachedCount };
        if (boot.ProcessCount > 1) yield return boot with { ProcessCount = 1 };
        if (boot.EntryCount > 2) yield return boot with { EntryCount = 2 };
        if (boot.NoBypass) yield return boot with { NoBypass = false };
        if (boot.IpcLock) yield return boot with { IpcLock = false };
        if (boot is { EntryCount: 2, RamPageCount: > 4 }) yield return boot with { RamPageCount = 4 };
        if (boot.LockedPageLimit > 6) yield return boot with { LockedPageLimit = 6 };
    }

    private static IEnumerable<Boot> Attached(Boot boot) =>
        new[] { IommuType.V1, IommuType.V2 }.Select(type => boot with { Attached = type }).Where(attached => attached.Problem() is null);

    private static IEnumerable<Boot> SimplerAlone(Boot boot)
    {
        foreach (var small in Small(boot.Profile).Where(small => Size(small) < Size(boot)))
        {
            if (small.NoBypass == boot.NoBypass && small.Offset > 0 == boot.Offset > 0) yield return small;
        }

        if (boot.DevicesPerGroup > 1) yield return boot with { DevicesPerGroup = 1 };
        if (boot.GroupCount > 1) yield return boot with { GroupCount = 1 };
        if (boot.NoBypass) yield return boot with { NoBypass = false };
        if (boot.Offset > 0) yield return boot with { Offset = 0 };
    }

    private static int Size(Boot boot) =>
        boot.GroupCount * boot.DevicesPerGroup * boot.EntryCount * (boot.HasContainers ? boot.ContainerCount * boot.ProcessCount : 1);
}
