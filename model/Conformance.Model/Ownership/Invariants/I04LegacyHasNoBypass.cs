using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I4. The patch: "The callback is implemented for IODA2 only."</summary>
internal static class I04LegacyHasNoBypass
{
    public static Invariant Invariant { get; } = Ownership.Invariant.OfGroups(
        new Rule(
            "I4",
            "no bypass on legacy",
            "On IODA1 and P5IOC2 a change of owner touches the table alone: TVE#1 never opens.",
            Sources.Seed),
        statedBySeed: true,
        needs: ObservedFields.BypassFlag | ObservedFields.Reach,
        when: (in moment, _, _) => moment.After.Boot.Profile is { HasGroups: true, HasBypass: false },
        holds: (in moment, _, seen) =>
        {
            if (seen.BypassFlag) return false;
            for (var i = seen.Reads.Length - 3; i < seen.Reads.Length; i++)
            {
                if (seen.Reads[i] != 0 || seen.Writes[i] != 0) return false;
            }

            return true;
        });
}
