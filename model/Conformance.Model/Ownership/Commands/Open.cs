namespace Conformance.Model.Ownership;

/// <summary>Opens a container. All are open after boot.</summary>
/// <remarks>
/// Effect: groups can be given to it.
/// Refused: never.
/// Source: drivers/vfio/vfio.c, vfio_fops_open().
/// </remarks>
/// <param name="Container">The container.</param>
public sealed record Open(ContainerId Container) : Command
{
    /// <inheritdoc/>
    public override string Word => "open";

    internal override int Weight => 1;

    /// <inheritdoc/>
    protected override string Spelling => $"open {Container}";

    internal override string? WhyNever(Boot boot) => boot.Profile.HasGroups
        ? null
        : $"{Word}: {boot.Profile} has no groups that a container could hold; leave the line out";

    internal override bool IsSensible(MachineState state) =>
        Container.Index < state.Boot.ContainerCount && !state.IsOpen(Container);

    internal override bool IsRepresentative(MachineState state)
    {
        for (var lower = 0; lower < Container.Index; lower++)
        {
            if (!state.IsOpen(new ContainerId(lower))) return false;
        }

        return true;
    }

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer) => before.WithOpen(Container, open: true);
}
