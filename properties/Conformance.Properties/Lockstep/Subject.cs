using Conformance.Model.Machines;
using Conformance.Sut.Contract;

namespace Conformance.Properties;

/// <summary>A system paired with the machine it is compared with.</summary>
/// <param name="Name">The system's name.</param>
/// <param name="Machine">What must be true.</param>
/// <param name="Notation">How it is written.</param>
/// <param name="Boot">Boots a fresh system in a world.</param>
/// <param name="Observed">The rules that the system shows enough of itself to judge.</param>
public sealed record Subject<TBoot, TState, TCommand, TAnswer, TObservation>(
    string Name,
    IMachine<TBoot, TState, TCommand, TAnswer, TObservation> Machine,
    INotation<TBoot, TState, TCommand, TAnswer, TObservation> Notation,
    Func<TBoot, ISystem<TCommand, TAnswer, TObservation>> Boot,
    RuleSet Observed)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    /// <summary>Blanks what the system cannot show, in what is expected and in what is seen; null: it shows everything.</summary>
    public Action<TObservation>? Hide { get; init; }

    /// <summary>The name by which it is asked for again to replay a trace; null: its own.</summary>
    public string? ReplayName { get; init; }

    /// <summary>Whether one execution takes long, as on a live kernel: then a proof of minimality must be asked for.</summary>
    public bool IsDear { get; init; }

    /// <summary>
    /// Whether a booted system holds all that it remembers in its own objects, in this process: then two of them can be
    /// compared in full, and a proof need not go on from both where they are equal.
    /// </summary>
    public bool IsInMemory { get; init; }

    /// <summary>The index of <see cref="Rule.Agreement"/>: one past the machine's own rules.</summary>
    public int AgreementIndex => Machine.Rules.Count;

    /// <summary>The rule at an index.</summary>
    public Rule RuleAt(int index) => index == AgreementIndex ? Rule.Agreement : Machine.Rules[index];
}
