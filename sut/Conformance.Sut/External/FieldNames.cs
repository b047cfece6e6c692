using Conformance.Model.Ownership;

namespace Conformance.Sut.External;

/// <summary>How the protocol spells what a program can show of its system.</summary>
internal static class FieldNames
{
    /// <summary>Every field with its name, in order.</summary>
    public static IReadOnlyList<(string Name, ObservedFields Field)> All { get; } =
    [
        ("owner", ObservedFields.Owner),
        ("bypass-flag", ObservedFields.BypassFlag),
        ("allocation-bits", ObservedFields.AllocationBits),
        ("tces", ObservedFields.Tces),
        ("reach", ObservedFields.Reach),
        ("frozen", ObservedFields.Frozen),
        ("second-table", ObservedFields.SecondTable),
        ("table-base", ObservedFields.TableBase),
        ("locks", ObservedFields.Locks),
        ("containers", ObservedFields.Containers),
        ("locked-pages", ObservedFields.LockedPages),
        ("regions", ObservedFields.Regions),
        ("pins", ObservedFields.Pins),
        ("lifetimes", ObservedFields.Lifetimes),
        ("steps", ObservedFields.Steps),
    ];
}
