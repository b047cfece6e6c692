using Conformance.Model.Ownership;

namespace Conformance.Sut.External;

/// <summary>The first line that a program writes: what it stands for, and how much of it can be seen.</summary>
internal sealed record Hello
{
    /// <summary>The version of the protocol that this house speaks.</summary>
    public const int Version = 1;

    // A kernel in user space answers in microseconds; a machine that swaps takes its time.
    private const double TimeOutSeconds = 10;

    private const double TimeOutSecondsMax = 3_600;

    // Where there are no containers, nothing of them is hidden.
    private const ObservedFields OfContainers =
        ObservedFields.Containers | ObservedFields.LockedPages | ObservedFields.Regions | ObservedFields.Pins;

    /// <summary>What the program calls itself.</summary>
    public required string Name { get; init; }

    /// <summary>Which source it follows.</summary>
    public required string Source { get; init; }

    /// <summary>What it implements, in the order of <see cref="AllProfiles.List"/>.</summary>
    public required IReadOnlyList<Profile> Profiles { get; init; }

    /// <summary>What it shows.</summary>
    public required ObservedFields Fields { get; init; }

    /// <summary>Where failures can be injected.</summary>
    public required IReadOnlyList<FaultSite> FaultSites { get; init; }

    /// <summary>Whether one trace takes long.</summary>
    public bool IsDear { get; init; }

    /// <summary>Whether it has the calls of containers.</summary>
    public bool HasContainers { get; init; }

    /// <summary>How long it may take to answer one line.</summary>
    public TimeSpan TimeOut { get; init; }

    /// <summary>Reads the line.</summary>
    /// <exception cref="FormatException">It is no such line, or of another version.</exception>
    public static Hello Read(ReadOnlyMemory<byte> line)
    {
        using var document = Json.Parse(line);
        var hello = new Json(document.RootElement, "");
        var version = hello["conformance"].Number();
        if (version != Version) throw new FormatException($"it speaks version {version} of the protocol, and version {Version} is needed");

        (string, Profile)[] known = [.. AllProfiles.List.Select(profile => (profile.Name, profile))];
        var profiles = hello["profiles"].Items().Select(item => item.OneOf(known)).ToList();
        if (profiles.Count == 0) throw new FormatException("\"profiles\" is empty; it must implement one at least");

        var hasContainers = hello.Has("containers") && hello["containers"].Flag();
        var fields = hello["fields"].Items().Aggregate(ObservedFields.None, (all, item) => all | item.OneOf([.. FieldNames.All]));
        return new Hello
        {
            Name = hello["name"].Text(),
            Source = hello["source"].Text(),
            Profiles = [.. AllProfiles.List.Where(profiles.Contains)],
            Fields = hasContainers ? fields : fields | OfContainers,
            FaultSites = [.. hello["sites"].Items().Select(item => item.OneOf([.. Model.Ownership.FaultSites.All]))],
            IsDear = hello.Has("dear") && hello["dear"].Flag(),
            HasContainers = hasContainers,
            TimeOut = TimeSpan.FromSeconds(hello.Has("timeout") ? hello["timeout"].Seconds(0.01, TimeOutSecondsMax) : TimeOutSeconds),
        };
    }
}
