using Conformance.Model.Ownership;
using Conformance.Sut.Faults;

namespace Conformance.Sut.Contract;

/// <summary>An implementation of the ownership protocol, as the catalogue lists it.</summary>
public interface IImplementation
{
    /// <summary>The name it is asked for by: <c>2015/v4.1</c>.</summary>
    string Name { get; }

    /// <summary>The name by which a trace is run on it again, where that is another: the point of a series is not in the catalogue.</summary>
    string ReplayName => Name;

    /// <summary>What it is, in one line.</summary>
    string Description { get; }

    /// <summary>Which source it follows: kernel version or commit, and files.</summary>
    string Source { get; }

    /// <summary>The platforms it implements.</summary>
    IReadOnlyList<Platform> Platforms { get; }

    /// <summary>The profiles it is judged by: of its platforms, those up to 5.18 unless it says otherwise.</summary>
    IReadOnlyList<Profile> Profiles => [.. Platforms.Select(AllProfiles.For)];

    /// <summary>Whether it has the calls of containers, and can be booted with processes that use them.</summary>
    bool HasContainers => false;

    /// <summary>What it can show of itself. A rule that needs more is reported as not observed, never as passed.</summary>
    ObservedFields Fields { get; }

    /// <summary>Where failures can be injected.</summary>
    IReadOnlyList<FaultSite> FaultSites { get; }

    /// <summary>Whether one trace takes long, as on a live kernel: then a counterexample is proven minimal only when asked for.</summary>
    bool IsDear => false;

    /// <summary>Whether a booted system holds all that it remembers in its own objects, in this process, and in no static field.</summary>
    bool IsInMemory => false;

    /// <summary>The mistake that was planted in it; null: none.</summary>
    PlantedFault? Fault => null;

    /// <summary>
    /// Why it cannot be booted so, of the worlds that its profiles have, and what to write instead; null: it can. Without
    /// <see cref="HasContainers"/> no world with processes is one of its own.
    /// </summary>
    string? WhyNot(Boot boot) => boot.HasContainers && !HasContainers
        ? $"it has no containers that processes could use; leave out processes={boot.ProcessCount}"
        : null;

    /// <summary>Boots a fresh system.</summary>
    /// <param name="boot">A configuration whose profile is among <see cref="Profiles"/>, and not refused by <see cref="WhyNot"/>.</param>
    ISystem<Command, Answer, Observation> Boot(Boot boot);
}
