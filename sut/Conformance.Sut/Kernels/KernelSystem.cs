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
        _system = library.Create(config, out var answer);
        BootCrash = answer.Outcome switch
        {
            SutOutcome.Returned => boot.Attached == IommuType.None ? null : Attach(),
            SutOutcome.Crashed => library.Reason(_system),
            _ => throw new NotSupportedException($"Linux {library.Version} was asked for a world that it cannot be booted in."),
        };
    }

    /// <inheritdoc/>
    public string? BootCrash { get; }

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

    // Null: all groups have joined. A refusal is as good as a crash: no trace begins in the world that was asked for.
    private string? Attach()
    {
        foreach (var command in Joining())
        {
            var answer = Execute(command);
            if (answer.Kind == AnswerKind.Crashed) return answer.Reason;
            if (!answer.IsAccepted) return $"\"{command}\", by which a group is attached, answers {answer}";
        }

        return null;
    }

    private IEnumerable<Command> Joining()
    {
        for (var i = 0; i < _boot.AttachedCount; i++)
        {
            for (var device = 0; device < _boot.DevicesPerGroup; device++)
            {
                var id = new DeviceId(i * _boot.DevicesPerGroup + device);
                yield return new Unbind(id);
                yield return new Bind(id, Driver.Vfio);
            }

            yield return new SetContainer(new GroupId(i), new ContainerId(i));
            yield return new SetIommu(new ContainerId(i), new ProcessId(i % _boot.ProcessCount), _boot.Attached);
        }
    }
}
