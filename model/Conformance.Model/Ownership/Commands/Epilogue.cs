namespace Conformance.Model.Ownership;

/// <summary>
/// The probe epilogue: most bugs of this protocol's history are silent until the kernel uses the group again, so every
/// trace ends by doing that.
/// </summary>
/// <remarks>
/// It never changes an owner: a take or a release belongs to the trace, where it counts. What it finds in groups that
/// are taken it leaves to longer traces, which release them.
/// </remarks>
internal static class Epilogue
{
    /// <summary>
    /// Unmap and thaw; then each device that is the kernel's, and has a table, gets a host driver, maps a buffer and reaches
    /// it.
    /// </summary>
    public static void Add(MachineState state, List<Command> into)
    {
        var boot = state.Boot;
        for (var i = 0; i < boot.MappingCount; i++)
        {
            if (state[new MappingId(i)] is not null) into.Add(new KernelUnmap(new MappingId(i)));
        }

        for (var i = 0; i < boot.GroupCount; i++)
        {
            if (state[new GroupId(i)] is { Owner: null, Frozen: true }) into.Add(new Reset(new GroupId(i)));
        }

        var mapping = new MappingId(0);
        for (var i = 0; i < boot.DeviceCount; i++)
        {
            var device = new DeviceId(i);
            if (state[boot.GroupOf(device)] is not { Owner: null, HasDefaultTable: true }) continue;

            if (state[device].Driver == Driver.Vfio) into.Add(new Unbind(device));
            if (state[device].Driver != Driver.Host) into.Add(new Bind(device, Driver.Host));
            into.Add(new SetMask(device, DmaMask.Bits32));
            into.Add(new KernelMap(mapping, device, PageCount: 1));
            into.Add(new DmaBuffer(mapping, Direction.Write));
            into.Add(new KernelUnmap(mapping));
        }
    }
}
