using Conformance.Sut.Contract;
using Conformance.Sut.Faults;
using Conformance.Sut.Shapes;

namespace Conformance.Sut;

/// <summary>The implementations that can be asked for by name.</summary>
/// <param name="implementations">What was registered, in order.</param>
public sealed class Catalogue(IEnumerable<IImplementation> implementations)
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

    /// <summary>The implementation of exactly this name, in either list, or null.</summary>
    public IImplementation? Find(string name) =>
        Implementations.Concat(Faulted).FirstOrDefault(it => string.Equals(it.Name, name, StringComparison.Ordinal));
}
