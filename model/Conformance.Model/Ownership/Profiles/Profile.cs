namespace Conformance.Model.Ownership;

/// <summary>What legally differs between platforms. Known-wrong behaviour is never a profile: it belongs to a system.</summary>
/// <param name="Name">As a trace file spells it.</param>
/// <param name="Platform">The hardware family.</param>
/// <param name="HasGroups">Whether devices belong to table groups, which can be taken. Not on VIO: its tables exist alone.</param>
/// <param name="HasBypass">Whether TVE#1 can be a bypass window.</param>
/// <param name="ClaimedByCore">
/// Whether the IOMMU core hands groups over, as from 5.19 on: a claim is refused with EPERM while a host driver is bound
/// or another has claimed, and a host driver is refused with EBUSY while a claim holds.
/// </param>
/// <param name="Description">One line for a table.</param>
public sealed record Profile(
    string Name, Platform Platform, bool HasGroups, bool HasBypass, bool ClaimedByCore, string Description)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
