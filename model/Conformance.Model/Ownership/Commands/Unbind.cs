namespace Conformance.Model.Ownership;

/// <summary>Unbinds the driver of a device, which has unmapped all its buffers before.</summary>
/// <remarks>
/// Effect: no driver is bound; mask and DMA operations stay.
/// Refused: never.
/// Source: drivers/base/dd.c, __device_release_driver().
/// </remarks>
/// <param name="Device">The device.</param>
public sealed record Unbind(DeviceId Device) : Command
{
    /// <inheritdoc/>
    public override string Word => "unbind";

    internal override int Weight => 2;

    /// <inheritdoc/>
    protected override string Spelling => $"unbind {Device}";

    internal override bool IsSensible(MachineState state) =>
        state.Has(Device) && state[Device].Driver != Driver.None && !state.HasMapping(Device);

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer) =>
        before.With(Device, before[Device] with { Driver = Driver.None });
}
