namespace Conformance.Properties;

/// <summary>How often one kind of command was asked, and what became of it.</summary>
/// <param name="kind">The command's word.</param>
public sealed class KindCount(string kind)
{
    /// <summary>The command's word.</summary>
    public string Kind { get; } = kind;

    /// <summary>How often it was carried out.</summary>
    public long Accepted { get; private set; }

    /// <summary>How often it was refused.</summary>
    public long Refused { get; private set; }

    /// <summary>How often it was asked.</summary>
    public long Asked => Accepted + Refused;

    internal void Count(bool accepted)
    {
        if (accepted) Accepted++;
        else Refused++;
    }

    internal void Add(KindCount other)
    {
        Accepted += other.Accepted;
        Refused += other.Refused;
    }
}
