using Conformance.Sut.Contract;
using Conformance.Sut.Faults;

namespace Conformance.Sut;

/// <summary>The implementations that can be asked for by name.</summary>
/// <param name="implementations">What was registered, in order.</param>
public sealed class Catalogue(IEnumerable<IImplementation> implementations)
{
    /// <summary>The implementations: the reference first, then the series of 2015 in its order.</summary>
    public IReadOnlyList<IImplementation> Implementations { get; } = [.. implementations];

    /// <summary>The reference with each of the planted faults, in the order of <see cref="PlantedFaults.All"/>.</summary>
    public IReadOnlyList<ReferenceImplementation> Faulted { get; } =
        [.. PlantedFaults.All.Select(fault => new ReferenceImplementation(fault))];

    /// <summary>The implementation of exactly this name, in either list, or null.</summary>
    public IImplementation? Find(string name) =>
        Implementations.Concat(Faulted).FirstOrDefault(it => string.Equals(it.Name, name, StringComparison.Ordinal));
}
