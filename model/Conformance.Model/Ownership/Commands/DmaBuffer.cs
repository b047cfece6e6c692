using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>A device accesses the first page of a buffer that its host driver has mapped.</summary>
/// <remarks>
/// Effect: the buffer is reached; or nothing is, and the PE freezes, where the window has closed since.
/// Refused: never.
/// Source: as for <see cref="Dma"/>; the address is the one that the mapping was given.
/// </remarks>
/// <param name="Mapping">The mapping.</param>
/// <param name="Direction">Read or write.</param>
public sealed record DmaBuffer(MappingId Mapping, Direction Direction) : Command
{
    /// <inheritdoc/>
    public override string Word => "dma-buffer";

    internal override int Weight => 6;

    /// <inheritdoc/>
    protected override string Spelling => $"dma-buffer {Mapping} {(Direction == Direction.Write ? "write" : "read")}";

    internal override bool IsSensible(MachineState state) => state.Has(Mapping) && state[Mapping] is not null;

    // A buffer is mapped for both directions; but where its table is gone, a user's entry may be in its place.
    internal override bool IsRepresentative(MachineState state) =>
        Direction == Direction.Write || (Expect(state).IsAcceptance && !(this with { Direction = Direction.Write }).Expect(state).IsAcceptance);

    internal override Expectation Expect(MachineState before)
    {
        Ensure.That(before[Mapping] is not null);
        var mapping = before[Mapping].GetValueOrDefault();
        return Dma.ExpectAt(before, mapping.Device, mapping.Start, Direction);
    }

    internal override MachineState Accept(MachineState before, in Answer answer) => before;

    internal override MachineState Decline(MachineState before, in Answer answer) =>
        Dma.Freeze(before, before[Mapping].GetValueOrDefault().Device);
}
