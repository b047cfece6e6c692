namespace Conformance.Model.Ownership;

/// <summary>A device accesses a bus address.</summary>
/// <remarks>
/// Effect: a page of RAM is reached, and the translation may be cached; or nothing is, and the PE freezes.
/// Refused: never. An access that goes nowhere is an answer, not an error.
/// Source: the specification's function Reach; freezing is described in Documentation/vfio.txt, "PPC64 sPAPR
/// implementation note".
/// </remarks>
/// <param name="Device">The device, which some driver has enabled.</param>
/// <param name="Address">The bus address.</param>
/// <param name="Direction">Read or write.</param>
public sealed record Dma(DeviceId Device, DmaAddress Address, Direction Direction) : Command
{
    /// <inheritdoc/>
    public override string Word => "dma";

    internal override int Weight => 8;

    /// <inheritdoc/>
    protected override string Spelling => $"dma {Device} {Address} {(Direction == Direction.Write ? "write" : "read")}";

    internal override bool IsSensible(MachineState state) => state.Has(Device) && state[Device].Driver != Driver.None;

    // All that goes nowhere is one access, and so are reading and writing where both are let. What other addresses reach
    // is observed after every command anyway. A frozen PE drops what it is asked; among containers that is no news either.
    internal override bool IsRepresentative(MachineState state)
    {
        var boot = state.Boot;
        if (boot.HasContainers && state[boot.GroupOf(Device)].Frozen) return false;
        if (!Expect(state).IsAcceptance) return Address == DmaAddress.Low(boot.EntryEnd) && Direction == Direction.Write;
        if (Address.Window == 1 && Address.Page > 0) return false;
        return Direction == Direction.Write || !ExpectAt(state, Device, Address, Direction.Write).IsAcceptance;
    }

    internal override Expectation Expect(MachineState before) => ExpectAt(before, Device, Address, Direction);

    internal override MachineState Accept(MachineState before, in Answer answer) => before;

    internal override MachineState Decline(MachineState before, in Answer answer) => Freeze(before, Device);

    internal static Expectation ExpectAt(MachineState before, DeviceId device, DmaAddress address, Direction direction)
    {
        var group = before[before.Boot.GroupOf(device)];
        var page = Reaches.Page(before.Boot, group, before.HolderOf(group), address, direction);
        return Expectation.Exactly(page is { } reached ? Answer.Reached(reached) : Answer.Nothing);
    }

    // VIO has no PE that could freeze: the hypervisor drops the access.
    internal static MachineState Freeze(MachineState before, DeviceId device) =>
        before.Boot.Profile.HasGroups ? before.WithFrozen(before.Boot.GroupOf(device)) : before;
}
