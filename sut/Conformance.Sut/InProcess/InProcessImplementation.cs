using Conformance.Model.Ownership;
using Conformance.Sut.Contract;
using Conformance.Sut.Faults;
using Conformance.Sut.Revisions;

namespace Conformance.Sut.InProcess;

/// <summary>A revision as the catalogue lists it.</summary>
internal sealed class InProcessImplementation(Revision revision) : IImplementation
{
    /// <summary>Every platform: each of the points has the code for all four.</summary>
    public static IReadOnlyList<Platform> AllPlatforms { get; } =
        [Platform.Ioda2, Platform.Ioda1, Platform.P5ioc2, Platform.Vio];

    /// <summary>Every fault site.</summary>
    public static IReadOnlyList<FaultSite> AllFaultSites { get; } = [FaultSite.Bypass, FaultSite.Window];

    /// <inheritdoc/>
    public string Name => revision.Name;

    /// <inheritdoc/>
    public string Description => revision.Description;

    /// <inheritdoc/>
    public string Source => revision.Source;

    /// <inheritdoc/>
    public IReadOnlyList<Platform> Platforms => AllPlatforms;

    /// <inheritdoc/>
    /// <remarks>Of type v1, one group a container.</remarks>
    public bool HasContainers => true;

    /// <inheritdoc/>
    public ObservedFields Fields => ObservedFields.All;

    /// <inheritdoc/>
    public bool IsInMemory => true;

    /// <inheritdoc/>
    public IReadOnlyList<FaultSite> FaultSites => revision.FaultSites;

    /// <inheritdoc/>
    public ISystem<Command, Answer, Observation> Boot(Boot boot) =>
        new InProcessSystem(new Kernel(boot, revision.Whole, Mistake.None), ProbeTable.For(boot));
}
