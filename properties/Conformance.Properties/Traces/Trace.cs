namespace Conformance.Properties;

/// <summary>Commands from boot: the one thing that is generated, run, shrunk and kept.</summary>
/// <param name="Boot">The world.</param>
/// <param name="Commands">What is asked, in order.</param>
public sealed record Trace<TBoot, TCommand>(TBoot Boot, IReadOnlyList<TCommand> Commands)
    where TBoot : IEquatable<TBoot>
    where TCommand : notnull
{
    /// <summary>How many commands there are.</summary>
    public int Length => Commands.Count;

    /// <inheritdoc/>
    public override string ToString() => $"{Boot}: {string.Join("; ", Commands)}";

    /// <inheritdoc/>
    public bool Equals(Trace<TBoot, TCommand>? other) =>
        other is not null && Boot.Equals(other.Boot) && Commands.SequenceEqual(other.Commands);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Boot.GetHashCode();
        foreach (var command in Commands) hash = hash * 31 + command.GetHashCode();
        return hash;
    }
}
