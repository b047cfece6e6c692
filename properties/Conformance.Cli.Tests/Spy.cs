using Conformance.Model.Ownership;
using Conformance.Sut;
using Conformance.Sut.Contract;
using Conformance.Sut.Faults;

namespace Conformance.Cli.Tests;

/// <summary>The reference, watched: how often it was booted, and what shall happen then.</summary>
internal sealed class Spy(string? fault = null) : IImplementation
{
    private readonly ReferenceImplementation _watched =
        new(fault is null ? null : PlantedFaults.All.Single(planted => planted.Id == fault));

    private int _boots;

    public int Boots => _boots;

    /// <summary>Told at every boot, with its number.</summary>
    public Action<int>? OnBoot { get; init; }

    public string Name => "spy";

    public string Description => "the reference, watched";

    public string Source => "a test";

    public IReadOnlyList<Platform> Platforms => [Platform.Ioda2];

    /// <summary>What it shows; the other fields are filled with nonsense.</summary>
    public ObservedFields Fields { get; init; } = ObservedFields.All;

    public IReadOnlyList<FaultSite> FaultSites => _watched.FaultSites;

    public ISystem<Command, Answer, Observation> Boot(Boot boot)
    {
        OnBoot?.Invoke(Interlocked.Increment(ref _boots));
        var system = _watched.Boot(boot);
        return Fields == ObservedFields.All ? system : new Blind(system, Fields);
    }

    // A system that cannot show a field leaves there whatever stood in the buffer.
    private sealed class Blind(ISystem<Command, Answer, Observation> system, ObservedFields shown) : ISystem<Command, Answer, Observation>
    {
        public Answer Execute(Command command) => system.Execute(command);

        public void Observe(Observation into)
        {
            system.Observe(into);
            if (IsHidden(ObservedFields.Locks)) into.LocksHeld = 7;
            foreach (var device in into.Devices) device.StaleBase |= IsHidden(ObservedFields.TableBase);
            foreach (var group in into.Groups)
            {
                if (IsHidden(ObservedFields.Owner)) (group.InGroup, group.Owner) = (false, new ContainerId(1));
                group.BypassFlag ^= IsHidden(ObservedFields.BypassFlag);
                if (IsHidden(ObservedFields.AllocationBits)) group.AllocationBits = 0x5555;
                if (IsHidden(ObservedFields.Tces)) group.Tces = group.Tces.WithUser(1, 3, Access.ReadOnly);
                if (IsHidden(ObservedFields.Reach)) group.Reads.AsSpan().Fill(3);
                group.Frozen ^= IsHidden(ObservedFields.Frozen);
                group.SecondTable |= IsHidden(ObservedFields.SecondTable);
            }
        }

        private bool IsHidden(ObservedFields field) => (shown & field) == 0;
    }
}
