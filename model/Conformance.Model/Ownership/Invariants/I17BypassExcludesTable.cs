using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I17. TVE#1 is one register: a table in its slot and a bypass window cannot both be true.</summary>
internal static class I17BypassExcludesTable
{
    public static Invariant Invariant { get; } = Ownership.Invariant.OfGroups(
        new Rule(
            "I17",
            "bypass excludes table 1",
            "While the bypass window is open, the group's second table slot is empty.",
            $"{Sources.PowerNv}, pnv_pci_ioda2_set_bypass(), pnv_pci_ioda2_set_window()"),
        statedBySeed: false,
        needs: ObservedFields.BypassFlag | ObservedFields.SecondTable,
        when: (in moment, _, seen) => seen.BypassFlag,
        holds: (in _, _, seen) => !seen.SecondTable) with
    {
        IsAboutStates = true,
    };
}
