namespace Conformance.Model.Ownership;

/// <summary>What can be seen of one device. A buffer: filled again after every command.</summary>
public sealed class DeviceObservation
{
    /// <summary>Whether the device's table base points at a table that was freed.</summary>
    public bool StaleBase { get; set; }
}
