using Conformance.Model.Ownership;
using Conformance.Sut.Contract;
using Conformance.Sut.Faults;
using Conformance.Sut.InProcess;
using Conformance.Sut.Reference;

namespace Conformance.Sut;

/// <summary>The implementation that conforms, or would but for one planted fault.</summary>
/// <remarks>
/// Source: the specification's machine M on all four platforms. Beside what kernels do, its take programs window 0 anew,
/// and both take and release report a firmware that refuses (-EIO).
/// </remarks>
/// <param name="fault">The mistake it makes; null: none.</param>
public sealed class ReferenceImplementation(PlantedFault? fault = null) : IImplementation
{
    private static readonly Wiring _wiring = new()
    {
        Vfio = new ReferenceGroupDriver(),
        ToleratesNullBase = true,
        ReportsFirmware = true,
    };

    private ProbeTable? _probes;

    /// <summary>The planted fault, if any.</summary>
    public PlantedFault? Fault { get; } = fault;

    /// <inheritdoc/>
    public string Name { get; } = fault is null ? "reference" : $"fault/{fault.Id}";

    /// <inheritdoc/>
    public string Description { get; } = fault is null ? "the protocol as it is meant" : fault.Description;

    /// <inheritdoc/>
    public string Source => "the specification's machine M, not a kernel";

    /// <inheritdoc/>
    public IReadOnlyList<Platform> Platforms => InProcessImplementation.AllPlatforms;

    /// <inheritdoc/>
    public ObservedFields Fields => ObservedFields.All;

    /// <inheritdoc/>
    public IReadOnlyList<FaultSite> FaultSites => InProcessImplementation.AllFaultSites;

    /// <inheritdoc/>
    public ISystem<Command, Answer, Observation> Boot(Boot boot) => new InProcessSystem(
        new Kernel(boot, _wiring, Fault?.Mistake ?? Mistake.None),
        ProbeTable.For(boot, ref _probes));
}
