namespace Conformance.Model.Ownership;

/// <summary>Resets the PE of a group, as error recovery (EEH) does.</summary>
/// <remarks>
/// Effect: the PE is no longer frozen; owner, windows and tables stay.
/// Refused: <see cref="Errno.ENODEV"/> where there are no groups.
/// Source: arch/powerpc/kernel/eeh.c, eeh_pe_reset().
/// </remarks>
/// <param name="Group">The group.</param>
public sealed record Reset(GroupId Group) : Command
{
    /// <inheritdoc/>
    public override string Word => "reset";

    internal override int Weight => 3;

    /// <inheritdoc/>
    protected override string Spelling => $"reset {Group}";

    internal override bool IsSensible(MachineState state) => state.Has(Group);

    internal override bool IsRepresentative(MachineState state) => !state.Boot.HasContainers || state[Group].Frozen;

    internal override Expectation Expect(MachineState before) =>
        before.Boot.Profile.HasGroups ? Expectation.Success : Expectation.Refusal(Errno.ENODEV);

    internal override MachineState Accept(MachineState before, in Answer answer) =>
        before.With(Group, before[Group] with { Frozen = false });
}
