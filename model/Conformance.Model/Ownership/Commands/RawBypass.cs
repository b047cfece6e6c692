namespace Conformance.Model.Ownership;

/// <summary>Opens or closes the bypass window alone, as kernels up to 4.1 let any caller do.</summary>
/// <remarks>
/// Effect: the bypass window (TVE#1) is opened or closed; owner and table stay.
/// Refused: never. Asking makes sense only while the kernel owns the group and allows a bypass: anything else is a
/// misuse of an internal function, about which the protocol says nothing.
/// Source: arch/powerpc/platforms/powernv/pci-ioda.c, pnv_pci_ioda2_set_bypass().
/// </remarks>
/// <param name="Group">The group whose window it is.</param>
/// <param name="On">Whether the window opens.</param>
public sealed record RawBypass(GroupId Group, bool On) : Command
{
    /// <inheritdoc/>
    public override string Word => "raw-bypass";

    internal override int Weight => 4;

    /// <inheritdoc/>
    protected override string Spelling => $"raw-bypass {Group} {(On ? "on" : "off")}";

    internal override string? WhyNever(Boot boot) => boot switch
    {
        { HasContainers: true } => $"{Word} is for worlds without processes, and this boot line has processes={boot.ProcessCount}; leave out one of the two",
        { Profile.HasBypass: false } => $"{Word}: {boot.Profile} has no bypass window; leave the line out, or write platform=ioda2",
        { NoBypass: true } => $"{Word}: this boot line has nobypass, so no bypass window opens; leave out one of the two",
        { OpensBypass: false } => $"{Word}: on {boot.Profile} no bypass window opens by itself; write e.g. \"{new SetMask(new(0), DmaMask.Bits64)}\"",
        _ => null,
    };

    internal override bool IsSensible(MachineState state) =>
        state.Has(Group) && state.Boot is { OpensBypass: true, HasContainers: false } && state[Group].Owner is null;

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override Expectation ExpectFaulted(MachineState before) => Expectation.AnyReturn;

    internal override bool Meets(MachineState before, FaultSite site) => site == FaultSite.Bypass;

    internal override MachineState Accept(MachineState before, in Answer answer) =>
        before.With(Group, before[Group] with { BypassOn = On });

    internal override MachineState AcceptFaulted(MachineState before, in Answer answer) => before;
}
