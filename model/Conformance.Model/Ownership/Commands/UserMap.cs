namespace Conformance.Model.Ownership;

/// <summary>The external owner maps a page of its memory for its device.</summary>
/// <remarks>
/// Effect: the entry points at the page; what it pointed at before is released; the change is invalidated.
/// Refused: <see cref="Errno.ENODEV"/> where there are no groups; <see cref="Errno.EINVAL"/> when the kernel owns the
/// group, or the entry is outside the table.
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_build().
/// </remarks>
/// <param name="Group">The group.</param>
/// <param name="Entry">The bus page, counted from bus address 0.</param>
/// <param name="Page">The page of RAM.</param>
/// <param name="Access">What the device may do with it.</param>
public sealed record UserMap(GroupId Group, int Entry, int Page, Access Access) : Command
{
    /// <inheritdoc/>
    public override string Word => "user-map";

    internal override int Weight => 10;

    /// <inheritdoc/>
    protected override string Spelling =>
        $"user-map {Group} entry={Entry} page={Page} {(Access == Access.ReadWrite ? "rw" : "ro")}";

    internal override string? WhyNever(Boot boot) => boot.HasContainers ? Directly(boot, new MapDma(new(0), new(0), DmaAddress.Low(0), boot.UserPageFirst, PageCount: 1, Access)) : null;

    internal override bool IsSensible(MachineState state) => !state.Boot.HasContainers && state.Has(Group) && Page < state.Boot.RamPageCount;

    // A refusal does not look at the page, nor at the entry where the group is not the user's.
    internal override bool IsRepresentative(MachineState state)
    {
        if (!state.Boot.Profile.HasGroups || state[Group].Owner is null) return Entry == state.Boot.Offset && Page == state.Boot.UserPageFirst;
        return IsInside(state.Boot) || Page == state.Boot.UserPageFirst;
    }

    internal override Expectation Expect(MachineState before)
    {
        if (!before.Boot.Profile.HasGroups) return Expectation.Refusal(Errno.ENODEV);
        if (before[Group].Owner is null) return Expectation.Refusal(Errno.EINVAL);
        return IsInside(before.Boot) ? Expectation.Success : Expectation.Refusal(Errno.EINVAL);
    }

    internal override MachineState Accept(MachineState before, in Answer answer) =>
        IsInside(before.Boot)
            ? before.With(Group, before[Group] with { Tces = before[Group].Tces.WithUser(Entry - before.Boot.Offset, Page, Access) })
            : before;

    private bool IsInside(Boot boot) => Entry >= boot.Offset && Entry < boot.EntryEnd;
}
