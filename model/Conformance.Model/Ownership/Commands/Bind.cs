namespace Conformance.Model.Ownership;

/// <summary>Binds a driver to a device.</summary>
/// <remarks>
/// Effect: the driver is bound; mask and DMA operations stay as the last driver left them.
/// Refused: <see cref="Errno.EBUSY"/> where the core claims groups, for a host driver beside an external owner. Up to
/// 5.18 never.
/// Source: drivers/base/dd.c, really_probe(); drivers/vfio/vfio.c, vfio_iommu_group_notifier(); from 5.19 on
/// drivers/iommu/iommu.c, iommu_device_use_default_domain().
/// </remarks>
/// <param name="Device">The device.</param>
/// <param name="Driver">The driver, not <see cref="Driver.None"/>.</param>
public sealed record Bind(DeviceId Device, Driver Driver) : Command
{
    /// <inheritdoc/>
    public override string Word => "bind";

    internal override int Weight => 3;

    /// <inheritdoc/>
    protected override string Spelling => $"bind {Device} {(Driver == Driver.Host ? "host" : "vfio")}";

    internal override string? WhyNever(Boot boot) => Driver == Driver.Vfio && !boot.Profile.HasGroups
        ? $"{Word}: {boot.Profile} has no groups that vfio could hand over; write e.g. \"{new Bind(Device, Driver.Host)}\""
        : null;

    internal override bool IsSensible(MachineState state) =>
        state.Has(Device) && state[Device].Driver == Driver.None && (Driver == Driver.Host || state.Boot.Profile.HasGroups);

    internal override Expectation Expect(MachineState before) =>
        Driver == Driver.Host && before.Boot.Profile.ClaimedByCore && before[before.Boot.GroupOf(Device)].Owner is not null
            ? Expectation.Refusal(Errno.EBUSY)
            : Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer) =>
        before.With(Device, before[Device] with { Driver = Driver });
}
