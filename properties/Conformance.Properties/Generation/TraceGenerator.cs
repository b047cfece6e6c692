using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// Grows random traces while they run: a kind by its weight, then any command of that kind that makes sense in the state
/// the run has reached. Refusals are generated like any other behaviour.
/// </summary>
/// <remarks>
/// Every other time only a representative will do: else the many arguments that make no difference, such as addresses at
/// which nothing is mapped, crowd out the few that do.
/// </remarks>
public sealed class TraceGenerator<TBoot, TState, TCommand, TAnswer, TObservation>
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    // After so many draws another kind is drawn; after so many kinds the whole alphabet is gone through for one command
    // that makes sense.
    private const int DrawCountMax = 8;
    private const int KindCountMax = 8;

    private readonly IMachine<TBoot, TState, TCommand, TAnswer, TObservation> _machine;
    private readonly IReadOnlyList<TCommand> _alphabet;
    private readonly List<TCommand[]> _kinds = [];
    private readonly List<int> _weightSums = [];

    /// <summary>Makes the generator of one world.</summary>
    public TraceGenerator(Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject, TBoot boot)
    {
        _machine = subject.Machine;
        _alphabet = _machine.Alphabet(boot);
        var sum = 0;
        foreach (var kind in _alphabet.GroupBy(subject.Notation.Kind))
        {
            var weight = _machine.Weight(kind.First());
            if (weight == 0) continue;

            sum += weight;
            _kinds.Add([.. kind]);
            _weightSums.Add(sum);
        }

        Ensure.That(sum > 0);
    }

    /// <summary>Chooses the next command.</summary>
    /// <returns>False when nothing makes sense in this state.</returns>
    public bool TryNext(ref Prng prng, TState state, out TCommand command)
    {
        for (var drawn = 0; drawn < KindCountMax; drawn++)
        {
            var kind = _kinds[KindAt(prng.Below(_weightSums[^1]))];
            if (TryOf(kind, prng.Below(2) == 0, ref prng, state, out command)) return true;
        }

        return TryAny(ref prng, state, out command);
    }

    private bool TryOf(TCommand[] kind, bool isRepresentative, ref Prng prng, TState state, out TCommand command)
    {
        for (var drawn = 0; drawn < DrawCountMax; drawn++)
        {
            command = kind[prng.Below(kind.Length)];
            if (_machine.IsSensible(state, command)
                && _machine.IsCanonical(state, command)
                && (!isRepresentative || _machine.IsRepresentative(state, command)))
            {
                return true;
            }
        }

        command = default!;
        return false;
    }

    private int KindAt(int point)
    {
        var index = 0;
        while (_weightSums[index] <= point) index++;
        return index;
    }

    private bool TryAny(ref Prng prng, TState state, out TCommand command)
    {
        var start = prng.Below(_alphabet.Count);
        for (var i = 0; i < _alphabet.Count; i++)
        {
            command = _alphabet[(start + i) % _alphabet.Count];
            if (_machine.Weight(command) > 0 && _machine.IsSensible(state, command) && _machine.IsCanonical(state, command))
            {
                return true;
            }
        }

        command = default!;
        return false;
    }
}
