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

    public ObservedFields Fields => _watched.Fields;

    public IReadOnlyList<FaultSite> FaultSites => _watched.FaultSites;

    public ISystem<Command, Answer, Observation> Boot(Boot boot)
    {
        OnBoot?.Invoke(Interlocked.Increment(ref _boots));
        return _watched.Boot(boot);
    }
}
