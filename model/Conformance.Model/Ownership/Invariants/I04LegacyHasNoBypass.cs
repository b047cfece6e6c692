using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I4. The patch: "The callback is implemented for IODA2 only."</summary>
internal static class I04LegacyHasNoBypass
{
    public static Invariant Invariant { get; } = Ownership.Invariant.OfGroups(
        new Rule(
            "I4",
            "no bypass on legacy",
            "Where there is no bypass window (IODA1, P5IOC2, pSeries up to 6.10) a change of owner touches the table alone: TVE#1 never opens.",
            Sources.Seed),
        statedBySeed: true,
        needs: ObservedFields.BypassFlag | ObservedFields.Reach,
        when: (in _, _, _) => true,
        holds: (in _, _, seen) => !seen.BypassFlag && !seen.ReachesPastTables) with
    {
        In = boot => boot.Profile is { HasGroups: true, HasBypass: false },
        IsAboutStates = true,
    };
}
