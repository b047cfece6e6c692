using Conformance.Model.Ownership;
using Conformance.Sut.InProcess;

namespace Conformance.Sut.Shapes;

/// <summary>A shape that the API of ownership could have: what it is, and which parts a system of that shape is put together from.</summary>
internal sealed record Shape
{
    /// <summary>As the catalogue names it.</summary>
    public required string Name { get; init; }

    /// <summary>In one line.</summary>
    public required string Description { get; init; }

    /// <summary>Where the shape was proposed or merged.</summary>
    public required string Source { get; init; }

    /// <summary>The parts.</summary>
    public required Wiring Wiring { get; init; }

    /// <summary>The profiles it is judged by.</summary>
    /// <value>The default is every platform up to 5.18.</value>
    public IReadOnlyList<Profile> Profiles { get; init; } =
        [.. InProcessImplementation.AllPlatforms.Select(AllProfiles.For)];

    /// <summary>What the shapes have in common but for their calls: every return code is heard.</summary>
    public static Wiring Listening(Vfio.IGroupDriver vfio) => new()
    {
        Vfio = vfio,
        ToleratesNullBase = true,
        ReportsFirmware = true,
    };
}
