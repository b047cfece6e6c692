namespace Conformance.Model.Ownership;

/// <summary>Closes the file of a container.</summary>
/// <remarks>
/// Effect: no group can be given to it any more. A group that it owns stays its own: the group's file holds the
/// container.
/// Refused: never.
/// Source: drivers/vfio/vfio.c, vfio_fops_release().
/// </remarks>
/// <param name="Container">The container.</param>
public sealed record Close(ContainerId Container) : Command
{
    /// <inheritdoc/>
    public override string Word => "close";

    internal override int Weight => 1;

    /// <inheritdoc/>
    protected override string Spelling => $"close {Container}";

    internal override string? WhyNever(Boot boot) => boot.Profile.HasGroups
        ? null
        : $"{Word}: {boot.Profile} has no groups that a container could hold; leave the line out";

    internal override bool IsSensible(MachineState state) =>
        Container.Index < state.Boot.ContainerCount && state.IsOpen(Container) && state.Boot.Profile.HasGroups;

    internal override bool IsRepresentative(MachineState state)
    {
        for (var lower = 0; lower < Container.Index; lower++)
        {
            if (state.IsOpen(new ContainerId(lower))) return false;
        }

        return true;
    }

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer) => before.WithOpen(Container, open: false);
}
