namespace Conformance.Model.Ownership;

/// <summary>
/// The projection α on which model and system are compared. A buffer: filled again after every command, so that a run
/// allocates nothing for it.
/// </summary>
public sealed class Observation
{
    /// <summary>Makes a buffer for a world.</summary>
    public Observation(Boot boot)
    {
        Groups = new GroupObservation[boot.GroupCount];
        for (var i = 0; i < Groups.Length; i++) Groups[i] = new GroupObservation(boot);
        Devices = new DeviceObservation[boot.DeviceCount];
        for (var i = 0; i < Devices.Length; i++) Devices[i] = new DeviceObservation();
    }

    /// <summary>One for each table group, in the order of their numbers.</summary>
    public GroupObservation[] Groups { get; }

    /// <summary>One for each device, in the order of their numbers.</summary>
    public DeviceObservation[] Devices { get; }

    /// <summary>How many locks are held between commands. Zero, in a conforming system.</summary>
    public int LocksHeld { get; set; }

    /// <summary>What can be seen of a group.</summary>
    public GroupObservation this[GroupId id] => Groups[id.Index];

    /// <summary>What can be seen of a device.</summary>
    public DeviceObservation this[DeviceId id] => Devices[id.Index];

    internal bool Same(Observation other) => LocksHeld == other.LocksHeld && SameGroups(other);

    internal bool SameGroups(Observation other)
    {
        for (var i = 0; i < Groups.Length; i++)
        {
            if (!Groups[i].Same(other.Groups[i])) return false;
        }

        // A stale table base is judged by its rule alone: whether an unused base is kept or dropped is each kernel's choice.
        return true;
    }
}
