using Conformance.Sut.Contract;
using Conformance.Sut.Faults;
using Conformance.Sut.Shapes;

namespace Conformance.Sut;

/// <summary>The implementations that can be asked for by name.</summary>
/// <param name="implementations">What was registered, in order.</param>
/// <param name="sources">Where implementations come from that are made when they are asked for, in order.</param>
public sealed class Catalogue(IEnumerable<IImplementation> implementations, IEnumerable<IImplementationSource> sources)
{
    /// <summary>The implementations: the reference first, then the series of 2015 in its order, then the shapes.</summary>
    public IReadOnlyList<IImplementation> Implementations { get; } = [.. implementations];

    /// <summary>
    /// Implementations that have a <see cref="IImplementation.Fault"/>: the reference with each of
    /// <see cref="PlantedFaults.All"/>, then the shapes with each of <see cref="ShapeFaults.All"/>, then the reference with
    /// each of <see cref="HistoricalBugs.All"/>.
    /// </summary>
    public IReadOnlyList<IImplementation> Faulted { get; } =
    [
        .. PlantedFaults.All.Select(fault => new ReferenceImplementation(fault)),
        .. ShapeFaults.All.Select(fault => new ShapeImplementation(AllShapes.Named(fault.Implementation), fault)),
        .. HistoricalBugs.All.Select(fault => new ReferenceImplementation(fault)),
    ];

    /// <summary>Where implementations come from that are in neither list.</summary>
    public IReadOnlyList<IImplementationSource> Sources { get; } = [.. sources];

    /// <summary>The implementation of exactly this name, in either list or from a source; null: there is none.</summary>
    /// <exception cref="UnavailableException">The name is of a source's form, and what it names cannot be had here.</exception>
    public IImplementation? Find(string name) =>
        Implementations.Concat(Faulted).FirstOrDefault(it => string.Equals(it.Name, name, StringComparison.Ordinal))
        ?? Sources.Select(source => source.Find(name)).FirstOrDefault(found => found is not null);
}
