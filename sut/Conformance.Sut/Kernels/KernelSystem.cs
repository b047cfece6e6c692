using System.Runtime.CompilerServices;
using Conformance.Model.Ownership;
using Conformance.Sut.Contract;

namespace Conformance.Sut.Kernels;

/// <summary>A kernel's code, booted.</summary>
internal sealed class KernelSystem : ISystem<Command, Answer, Observation>, IDisposable
{
    private readonly IKernelCode _library;
    private readonly Boot _boot;
    private nint _system;

    /// <summary>Boots it, and lets the groups join that are attached from the start.</summary>
    public KernelSystem(IKernelCode library, Boot boot, in SutConfig config)
    {
        _library = library;
        _boot = boot;
        _system = library.Create(config);
        if (_system == 0) throw new NotSupportedException($"Linux {library.Version} could not be booted in this world.");

        if (boot.Attached != IommuType.None) Attach();
    }

    /// <inheritdoc/>
    public Answer Execute(Command command)
    {
        // Open and close are the file's, of which the code under test knows nothing.
        if (command is Open or Close) return Answer.Ok;

        var answer = _library.Ask(_system, KernelCommands.Of(command, _boot));
        var told = answer.Outcome switch
        {
            SutOutcome.Returned => Answer.Returned(answer.Code),
            SutOutcome.Mapped => Answer.Mapped(Address(answer.Bus)),
            SutOutcome.MapError => Answer.MapError,
            SutOutcome.Window => Answer.Window(Address(answer.Bus)),
            SutOutcome.Reached => Answer.Reached((int)answer.Bus.Page),
            SutOutcome.Nothing => Answer.Nothing,
            SutOutcome.Crashed => Answer.Crashed(_library.Reason(_system)),
            _ => throw new NotSupportedException($"Linux {_library.Version} was asked \"{command}\", which is not of this world."),
        };
        return answer.FaultFired == 0 ? told : told with { FaultFired = true };
    }

    /// <inheritdoc/>
    [SkipLocalsInit]
    public void Observe(Observation into)
    {
        _library.Observe(_system, out var seen);
        KernelObserver.Fill(seen, _boot, into);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_system != 0) _library.Destroy(_system);
        _system = 0;
    }

    private static DmaAddress Address(SutBus bus) => new((int)bus.Slot, (int)bus.Page);

    private void Attach()
    {
        for (var i = 0; i < _boot.AttachedCount; i++)
        {
            for (var device = 0; device < _boot.DevicesPerGroup; device++)
            {
                var id = new DeviceId(i * _boot.DevicesPerGroup + device);
                Execute(new Unbind(id));
                Execute(new Bind(id, Driver.Vfio));
            }

            Execute(new SetContainer(new GroupId(i), new ContainerId(i)));
            Execute(new SetIommu(new ContainerId(i), new ProcessId(i % _boot.ProcessCount), _boot.Attached));
        }
    }
}
