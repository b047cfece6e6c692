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

    /// <summary>Worlds that are simpler than this one, simplest first.</summary>
    public static IEnumerable<Boot> Simpler(Boot boot)
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

    private static int Size(Boot boot) => boot.GroupCount * boot.DevicesPerGroup * boot.EntryCount;
}
