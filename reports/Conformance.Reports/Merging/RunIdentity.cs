namespace Conformance.Reports;

/// <summary>Which run a part of a check belongs to: parts are of one run if all of it is the same.</summary>
/// <param name="Implementation">What was checked.</param>
/// <param name="Machine">Against which machine.</param>
/// <param name="Version">By which version of the program.</param>
/// <param name="Seed">With which seed.</param>
/// <param name="Depth">Up to which length.</param>
/// <param name="Tests">With how many random traces on each platform.</param>
/// <param name="Platforms">On which platforms, in words.</param>
/// <param name="Proofs">Whether proofs were asked for, in words.</param>
/// <param name="PartCount">In how many parts.</param>
public sealed record RunIdentity(
    string Implementation, string Machine, string Version, ulong Seed, int Depth, int Tests, string Platforms, string Proofs, int PartCount)
{
    private IEnumerable<(string What, string Value)> Values =>
    [
        ("implementation", Implementation), ("machine", Machine), ("version", Version), ("seed", $"{Seed}"), ("depth", $"{Depth}"),
        ("tests", $"{Tests}"), ("platforms", Platforms), ("proofs", Proofs), ("number of parts", $"{PartCount}"),
    ];

    /// <summary>Of a part.</summary>
    public static RunIdentity Of(CheckRecord part) => new(
        part.Implementation,
        part.Shard!.Machine,
        part.Shard.Version,
        part.Work.Seed,
        part.Shard.Depth,
        part.Shard.Tests,
        string.Join(' ', part.Platforms),
        part.Shard.Proofs,
        part.Shard.Count);

    /// <summary>Refuses another run.</summary>
    /// <param name="name">What has this identity, by the name to complain of it by.</param>
    /// <param name="other">The other run.</param>
    /// <param name="otherName">What has the other's.</param>
    /// <exception cref="MergeException">It is another: both values are told.</exception>
    public void Require(string name, RunIdentity other, string otherName)
    {
        foreach (var ((what, value), (_, otherValue)) in Values.Zip(other.Values))
        {
            if (value != otherValue) throw new MergeException($"they are of different runs: {name} has the {what} {value}, {otherName} has {otherValue}");
        }
    }
}
