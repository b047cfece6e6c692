using Conformance.Model.Ownership;

namespace Conformance.Sut.Faults;

/// <summary>
/// A mistake to be planted on purpose, in the reference or in a shape, to see that the rule it breaks can fail. Given to
/// a system by its implementation, never inherited.
/// </summary>
public sealed record PlantedFault
{
    /// <summary>Its name: <c>bypass-left-open</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the rule it breaks: <c>I1</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The mistake, in one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>The name of the implementation it lives on.</summary>
    /// <value>The default is the reference.</value>
    public string Implementation { get; init; } = ReferenceImplementation.HealthyName;

    /// <summary>A profile it shows on.</summary>
    /// <value>The default is <see cref="AllProfiles.Ioda2"/>.</value>
    public Profile Profile { get; init; } = AllProfiles.Ioda2;

    /// <summary>The platform of that.</summary>
    public Platform Platform => Profile.Platform;

    /// <summary>How many processes there must be for it to show. With any, it shows where groups go by containers.</summary>
    /// <value>The default is 0: it shows without containers.</value>
    public int ProcessCountMin { get; init; }

    /// <summary>Whether it shows where groups go by containers alone.</summary>
    public bool NeedsContainers => ProcessCountMin > 0;

    /// <summary>The type that <c>ctr0</c> had best begin with, so that few commands show it.</summary>
    /// <value>The default is <see cref="IommuType.None"/>.</value>
    public IommuType Attached { get; init; }

    /// <summary>How many devices a group must have for it to show.</summary>
    /// <value>The default is 1.</value>
    public int DevicesPerGroupMin { get; init; } = 1;

    /// <summary>Whether it shows only on a kernel booted with iommu=nobypass.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool NeedsNoBypass { get; init; }

    /// <summary>How many groups there must be for it to show.</summary>
    /// <value>The default is 1.</value>
    public int GroupCountMin { get; init; } = 1;

    /// <summary>How many containers there must be for it to show, where groups go by containers.</summary>
    /// <value>The default is 1.</value>
    public int ContainerCountMin { get; init; } = 1;

    /// <summary>Whether it shows only where entry 0 of a table is bus address 0.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool NeedsOffsetZero { get; init; }

    /// <summary>The kernel that made it, and the commit that mended it; null: none did.</summary>
    public string? Source { get; init; }

    /// <summary>What the systems do about it.</summary>
    internal Mistake Mistake { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
