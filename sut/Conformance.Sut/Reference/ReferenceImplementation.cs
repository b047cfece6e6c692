using Conformance.Model.Ownership;
using Conformance.Sut.Contract;
using Conformance.Sut.Faults;
using Conformance.Sut.InProcess;
using Conformance.Sut.Reference;

namespace Conformance.Sut;

/// <summary>The implementation that conforms, or would but for one planted fault.</summary>
/// <remarks>
/// Source: the specification's machine M on all platforms and in all epochs. Beside what kernels do, its take programs window 0 anew,
/// and both take and release report a firmware that refuses (-EIO).
/// </remarks>
/// <param name="fault">The mistake it makes; null: none.</param>
public sealed class ReferenceImplementation(PlantedFault? fault = null) : IImplementation
{
    /// <summary>The name of the one without a planted fault.</summary>
    public const string HealthyName = "reference";

    private static readonly GroupOwnership _ownership = new();

    private static readonly Wiring _wiring = new()
    {
        Vfio = new ReferenceGroupDriver(_ownership),
        ToleratesNullBase = true,
        RemembersTable = true,
        Handover = _ownership,
        ReportsFirmware = true,
    };

    private static readonly Platform[] _platforms = [.. AllProfiles.List.Select(profile => profile.Platform).Distinct()];

    private static readonly FaultSite[] _faultSites = [.. Model.Ownership.FaultSites.All.Select(named => named.Site)];

    /// <inheritdoc/>
    public PlantedFault? Fault { get; } = fault;

    /// <inheritdoc/>
    public string Name { get; } = fault is null ? HealthyName : $"fault/{fault.Id}";

    /// <inheritdoc/>
    public string Description { get; } = fault is null ? "the protocol as it is meant" : fault.Description;

    /// <inheritdoc/>
    public string Source { get; } = fault?.Source ?? "the specification's machine M, not a kernel";

    /// <inheritdoc/>
    public IReadOnlyList<Platform> Platforms => _platforms;

    /// <inheritdoc/>
    /// <remarks>All there are.</remarks>
    public IReadOnlyList<Profile> Profiles => AllProfiles.List;

    /// <inheritdoc/>
    public bool HasContainers => true;

    /// <inheritdoc/>
    public ObservedFields Fields => ObservedFields.All;

    /// <inheritdoc/>
    public bool IsInMemory => true;

    /// <inheritdoc/>
    public IReadOnlyList<FaultSite> FaultSites => _faultSites;

    /// <inheritdoc/>
    public ISystem<Command, Answer, Observation> Boot(Boot boot) => new InProcessSystem(
        new Kernel(boot, _wiring, Fault?.Mistake ?? Mistake.None),
        ProbeTable.For(boot));
}
