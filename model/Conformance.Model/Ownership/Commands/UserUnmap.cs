namespace Conformance.Model.Ownership;

/// <summary>The external owner unmaps a page.</summary>
/// <remarks>
/// Effect: the entry is cleared and invalidated. Unmapping what is not mapped succeeds.
/// Refused: <see cref="Errno.ENODEV"/> where there are no groups; <see cref="Errno.EINVAL"/> when the kernel owns the
/// group, or the entry is outside the table.
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_clear().
/// </remarks>
/// <param name="Group">The group.</param>
/// <param name="Entry">The bus page, counted from bus address 0.</param>
public sealed record UserUnmap(GroupId Group, int Entry) : Command
{
    /// <inheritdoc/>
    public override string Word => "user-unmap";

    internal override int Weight => 5;

    /// <inheritdoc/>
    protected override string Spelling => $"user-unmap {Group} entry={Entry}";

    internal override string? WhyNever(Boot boot) => boot.HasContainers ? Directly(boot, new UnmapDma(new(0), new(0), DmaAddress.Low(0), PageCount: 1)) : null;

    internal override bool IsSensible(MachineState state) => !state.Boot.HasContainers && state.Has(Group);

    // A refusal does not look at the page, nor at the entry where the group is not the user's.
    internal override bool IsRepresentative(MachineState state)
    {
        if (!state.Boot.Profile.HasGroups || state[Group].Owner is null) return Entry == state.Boot.Offset;
        return IsInside(state.Boot) || Entry == state.Boot.EntryEnd;
    }

    internal override Expectation Expect(MachineState before)
    {
        if (!before.Boot.Profile.HasGroups) return Expectation.Refusal(Errno.ENODEV);
        if (before[Group].Owner is null) return Expectation.Refusal(Errno.EINVAL);
        return IsInside(before.Boot) ? Expectation.Success : Expectation.Refusal(Errno.EINVAL);
    }

    internal override MachineState Accept(MachineState before, in Answer answer) =>
        IsInside(before.Boot)
            ? before.With(Group, before[Group] with { Tces = before[Group].Tces.Without(Entry - before.Boot.Offset) })
            : before;

    private bool IsInside(Boot boot) => Entry >= boot.Offset && Entry < boot.EntryEnd;
}
