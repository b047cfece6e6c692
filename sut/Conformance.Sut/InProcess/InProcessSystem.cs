using Conformance.Model.Ownership;
using Conformance.Sut.Contract;
using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;
using Conformance.Sut.Mm;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.InProcess;

/// <summary>A system in this process: turns commands into calls.</summary>
internal sealed class InProcessSystem(Kernel kernel, ProbeTable probes) : ISystem<Command, Answer, Observation>
{
    private readonly Observer _observer = new(kernel, probes);
    private string? _crash;

    /// <inheritdoc/>
    public Answer Execute(Command command)
    {
        if (_crash is not null) return Answer.Crashed(_crash);

        kernel.Steps.Clear();
        var answer = Dispatch(command);
        if (kernel.Oops is not null) answer = Answer.Crashed(kernel.Oops);
        if (answer.Kind == AnswerKind.Crashed) _crash = answer.Reason;
        if (!kernel.Faults.Fired) return answer;

        kernel.Faults.Fired = false;
        return answer with { FaultFired = true };
    }

    /// <inheritdoc/>
    public void Observe(Observation into) => _observer.Observe(into);

    private Answer Dispatch(Command command) => command switch
    {
        KernelMap map => Map(map),
        KernelUnmap unmap => Unmap(unmap),
        Dma dma => Access(kernel.Devices[dma.Device.Index], dma.Address.Window, dma.Address.Page, dma.Direction),
        DmaBuffer dma => Access(dma),
        FailNext fail => Arm(fail),
        Open open => SetOpen(open.Container, open: true),
        Close close => SetOpen(close.Container, open: false),
        CreateWindow create => TceIoctl.Create(Container(create.Container), Process(create.Process), create),
        _ => Answer.Returned(Call(command)),
    };

    private int Call(Command command) => command switch
    {
        SetMask set => SetMask(set),
        Bind bind => BindTo(kernel.Devices[bind.Device.Index], bind.Driver),
        Unbind unbind => Unbind(kernel.Devices[unbind.Device.Index]),
        Take take when kernel.Groups.Length == 0 => TakeVio(take),
        _ when kernel.Groups.Length == 0 => Rc.Enodev,
        Take take => kernel.Groups[take.Group.Index].SetContainer(take.Container.Index),
        Release release => kernel.Groups[release.Group.Index].UnsetContainer(),
        UserMap map => UserMappings.Map(kernel.Groups[map.Group.Index], map.Entry, map.Page, map.Access),
        UserUnmap unmap => UserMappings.Unmap(kernel.Groups[unmap.Group.Index], unmap.Entry),
        Reset reset => Reset(kernel.Groups[reset.Group.Index]),
        SetContainer set => VfioCore.SetContainer(kernel.Groups[set.Group.Index], Container(set.Container)),
        UnsetContainer unset => VfioCore.UnsetContainer(kernel.Groups[unset.Group.Index]),
        SetIommu set => VfioCore.SetIommu(Container(set.Container), Process(set.Process), set.Type),
        MapDma map => Ioctl(map.Container, map.Process, map),
        UnmapDma unmap => Ioctl(unmap.Container, unmap.Process, unmap),
        Enable enable => Ioctl(enable.Container, enable.Process, enable),
        Disable disable => Ioctl(disable.Container, disable.Process, disable),
        Register register => Ioctl(register.Container, register.Process, register),
        Unregister unregister => Ioctl(unregister.Container, unregister.Process, unregister),
        RemoveWindow remove => Ioctl(remove.Container, remove.Process, remove),
        RawBypass raw => RawBypass(kernel.Groups[raw.Group.Index].Pe, raw.On),
        _ => throw new NotSupportedException($"The in-process systems do not know the command \"{command.Word}\"."),
    };

    private VfioContainer Container(ContainerId id) => kernel.Containers[id.Index];

    private MmStruct Process(ProcessId id) => kernel.Processes[id.Index];

    private int Ioctl(ContainerId container, ProcessId process, Command command) =>
        TceIoctl.Call(Container(container), Process(process), command);

    private Answer Map(KernelMap map)
    {
        ref var mapping = ref kernel.Mappings[map.Mapping.Index];
        if (mapping.PageCount != 0) return Answer.Returned(Rc.Einval);
        var dev = kernel.Devices[map.Device.Index];
        return DmaApi.Map(kernel, ref mapping, dev, kernel.Boot.BufferPage(map.Mapping), map.PageCount);
    }

    private Answer Unmap(KernelUnmap unmap)
    {
        ref var mapping = ref kernel.Mappings[unmap.Mapping.Index];
        return mapping.PageCount == 0 ? Answer.Returned(Rc.Einval) : DmaApi.Unmap(kernel, ref mapping);
    }

    private Answer Access(DmaBuffer dma)
    {
        ref var mapping = ref kernel.Mappings[dma.Mapping.Index];
        return mapping.PageCount == 0
            ? Answer.Returned(Rc.Einval)
            : Access(mapping.Device, mapping.Window, mapping.Page, dma.Direction);
    }

    private static Answer Access(KernelDevice dev, int window, int page, Direction direction)
    {
        var reached = dev.Path.Access(window, page, write: direction == Direction.Write);
        return reached < 0 ? Answer.Nothing : Answer.Reached(reached);
    }

    private Answer Arm(FailNext fail)
    {
        kernel.Faults.Arm(fail.Site, fail.Nth);
        return Answer.Ok;
    }

    // Mask, operations and table base survive a driver: drivers/base/dd.c knows nothing of them.
    private int BindTo(KernelDevice dev, Driver driver)
    {
        if (driver == Driver.Host && kernel.Groups.Length > 0)
        {
            var rc = kernel.Groups[dev.Group].BindHost();
            if (rc != Rc.Ok) return rc;
        }

        if (driver == Driver.Vfio && kernel.Mistake == Mistake.NoIommuOps) return Rc.Einval;
        dev.Driver = driver;
        return Rc.Ok;
    }

    private int Unbind(KernelDevice dev)
    {
        if (dev.Driver == Driver.Host && kernel.Groups.Length > 0) kernel.Groups[dev.Group].UnbindHost();
        dev.Driver = Driver.None;
        return Rc.Ok;
    }

    // A container that holds a group outlives its file, so nothing else changes.
    private Answer SetOpen(ContainerId container, bool open)
    {
        kernel.ContainersOpen[container.Index] = open;
        return Answer.Ok;
    }

    private int SetMask(SetMask set)
    {
        var dev = kernel.Devices[set.Device.Index];
        if (kernel.Groups.Length > 0) return DmaMasks.SetMask(kernel.Groups[dev.Group].Pe, dev, set.Mask);
        dev.Mask = set.Mask; // VIO has its table and no choice.
        return Rc.Ok;
    }

    private int TakeVio(Take take)
    {
        var vio = kernel.Vios[take.Group.Index];
        if (kernel.Mistake == Mistake.VioGrouped) vio.InGroup = true;
        return kernel.Wiring.Vfio.AttachTable(vio.Table);
    }

    private int Reset(VfioGroup group)
    {
        group.Pe.Phb.Reset();
        group.Pe.Phb.BridgeLost = kernel.Mistake == Mistake.BridgeNotReconfigured && group.Owner != VfioGroup.NoContainer;
        return Rc.Ok;
    }

    // In the kernel set_bypass() is void; the reference reports what the firmware said.
    private int RawBypass(PnvIodaPe pe, bool on)
    {
        if (!pe.HasBypass) return Rc.Einval;
        var rc = pe.SetBypass(on);
        return rc != Rc.Ok && kernel.Wiring.ReportsFirmware ? Rc.Eio : Rc.Ok;
    }
}
