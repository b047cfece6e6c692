using Conformance.Model.Ownership;
using Conformance.Sut.Contract;
using Conformance.Sut.Faults;
using Conformance.Sut.InProcess;

namespace Conformance.Sut.Shapes;

/// <summary>A shape as the catalogue lists it.</summary>
/// <param name="shape">The shape.</param>
/// <param name="fault">The mistake it makes; null: none.</param>
internal sealed class ShapeImplementation(Shape shape, PlantedFault? fault = null) : IImplementation
{
    private static readonly FaultSite[] _faultSites = [FaultSite.Bypass];

    /// <inheritdoc/>
    public PlantedFault? Fault => fault;

    /// <inheritdoc/>
    public string Name { get; } = fault is null ? shape.Name : $"fault/{fault.Id}";

    /// <inheritdoc/>
    public string Description => fault?.Description ?? shape.Description;

    /// <inheritdoc/>
    public string Source => shape.Source;

    /// <inheritdoc/>
    public IReadOnlyList<Platform> Platforms { get; } = [.. shape.Profiles.Select(profile => profile.Platform)];

    /// <inheritdoc/>
    public IReadOnlyList<Profile> Profiles => shape.Profiles;

    /// <inheritdoc/>
    public ObservedFields Fields => ObservedFields.All;

    /// <inheritdoc/>
    public bool IsInMemory => true;

    /// <inheritdoc/>
    /// <remarks>The table is lent, so taking a group programs no window.</remarks>
    public IReadOnlyList<FaultSite> FaultSites => _faultSites;

    /// <inheritdoc/>
    public ISystem<Command, Answer, Observation> Boot(Boot boot) =>
        new InProcessSystem(new Kernel(boot, shape.Wiring, fault?.Mistake ?? Mistake.None), ProbeTable.For(boot));
}
