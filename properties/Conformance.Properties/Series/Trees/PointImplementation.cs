using Conformance.Model.Ownership;
using Conformance.Sut.Contract;

namespace Conformance.Properties;

/// <summary>An implementation under the id of the point that it was built at: two points may have come from the same command.</summary>
internal sealed class PointImplementation(IImplementation built, TreePoint point) : IImplementation
{
    /// <inheritdoc/>
    public string Name => point.Id;

    /// <inheritdoc/>
    public string ReplayName => built.Name;

    /// <inheritdoc/>
    public string Description => point.Subject;

    /// <inheritdoc/>
    public string Source => built.Source;

    /// <inheritdoc/>
    public IReadOnlyList<Platform> Platforms => built.Platforms;

    /// <inheritdoc/>
    public IReadOnlyList<Profile> Profiles => built.Profiles;

    /// <inheritdoc/>
    public bool HasContainers => built.HasContainers;

    /// <inheritdoc/>
    public ObservedFields Fields => built.Fields;

    /// <inheritdoc/>
    public IReadOnlyList<FaultSite> FaultSites => built.FaultSites;

    /// <inheritdoc/>
    public bool IsDear => built.IsDear;

    /// <inheritdoc/>
    public string? WhyNot(Boot boot) => built.WhyNot(boot);

    /// <inheritdoc/>
    public ISystem<Command, Answer, Observation> Boot(Boot boot) => built.Boot(boot);
}
