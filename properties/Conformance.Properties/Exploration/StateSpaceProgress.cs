namespace Conformance.Properties;

/// <summary>How far an exploration has come.</summary>
/// <param name="Explored">How many states were explored.</param>
/// <param name="Transitions">How many commands were answered.</param>
/// <param name="Ways">The ways to all states that are known, in the order in which they were reached.</param>
/// <param name="Accepted">How often each command of the alphabet was carried out.</param>
/// <param name="Refused">How often each was refused.</param>
/// <param name="Broken">The rules that the machine itself breaks, by their index, with where it does so first.</param>
public sealed record StateSpaceProgress(
    int Explored,
    long Transitions,
    IReadOnlyList<Way> Ways,
    IReadOnlyList<long> Accepted,
    IReadOnlyList<long> Refused,
    IReadOnlyDictionary<int, Breach> Broken);
