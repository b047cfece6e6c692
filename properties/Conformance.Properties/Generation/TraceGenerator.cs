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

    // How many kinds compete to be the rarest, with so many draws each; how often refusals have their turn all the same; and how many kinds a swarm
    // leaves out: one of so many.
    private const int RivalCount = 10;
    private const int RivalDrawCountMax = 2;
    private const int WeightedEvery = 4;
    private const int SwarmLeavesOut = 4;

    private readonly IMachine<TBoot, TState, TCommand, TAnswer, TObservation> _machine;
    private readonly IReadOnlyList<TCommand> _alphabet;
    private readonly List<TCommand[]> _kinds = [];
    private readonly int[] _weightSums;
    private readonly Menu<TBoot, TState, TCommand, TAnswer, TObservation>? _menu; // Null: some kind has several commands.
    private readonly INotation<TBoot, TState, TCommand, TAnswer, TObservation> _notation;
    private readonly List<TAnswer> _answers = [];
    private readonly int[] _rivals = new int[RivalCount];
    private readonly bool[] _isLeftOut;
    private readonly int[] _kindOf; // By place in the alphabet; -1: a kind without weight.
    private readonly long[] _carried; // By kind.
    private readonly int[][] _carriedBehind; // By the kind before, then by kind; the last row is for the first command.

    private Strategy _strategy;
    private int _before;
    private int _asked;

    /// <summary>Makes the generator of one world.</summary>
    public TraceGenerator(Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject, TBoot boot)
    {
        _machine = subject.Machine;
        _notation = subject.Notation;
        _alphabet = _machine.Alphabet(boot);
        var sum = 0;
        var sums = new List<int>();
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var kind in _alphabet.GroupBy(subject.Notation.Kind))
        {
            var weight = _machine.Weight(kind.First());
            if (weight == 0) continue;

            sum += weight;
            kinds[kind.Key] = _kinds.Count;
            _kinds.Add([.. kind]);
            sums.Add(sum);
        }

        Ensure.That(sum > 0);
        _weightSums = [.. sums];
        _kindOf = [.. _alphabet.Select(command => kinds.GetValueOrDefault(subject.Notation.Kind(command), -1))];
        _isLeftOut = new bool[_kinds.Count];
        if (_kinds.Count <= Menu<TBoot, TState, TCommand, TAnswer, TObservation>.SizeMax && _kinds.TrueForAll(kind => kind.Length == 1))
        {
            _menu = new(_machine, [.. _kinds.Select(kind => kind[0])], [.. _kinds.Select(kind => _machine.Weight(kind[0]))]);
        }
        _carried = new long[_kinds.Count];
        _carriedBehind = [.. Enumerable.Range(0, _kinds.Count + 1).Select(_ => new int[_kinds.Count])];
        _before = _kinds.Count;
    }

    /// <summary>Begins a trace that is grown in some way.</summary>
    public void Begin(Strategy strategy, ref Prng prng)
    {
        _strategy = strategy;
        _before = _kinds.Count;
        for (var kind = 0; kind < _kinds.Count; kind++) _isLeftOut[kind] = strategy == Strategy.Swarm && prng.Below(SwarmLeavesOut) == 0;
    }

    /// <summary>Learns what became of the command that was chosen last.</summary>
    public void Note(bool isAccepted)
    {
        if (!isAccepted) return;

        _carried[_asked]++;
        _carriedBehind[_before][_asked]++;
        _before = _asked;
    }

    /// <summary>Chooses the next command.</summary>
    /// <returns>False when nothing makes sense in this state.</returns>
    public bool TryNext(ref Prng prng, TState state, out TCommand command)
    {
        if (_strategy == Strategy.RareFirst && prng.Below(WeightedEvery) != 0 && TryRare(ref prng, state, out command)) return true;

        if (_menu is not null && _strategy != Strategy.Swarm) return TryMenu(_menu, ref prng, state, out command);

        for (var drawn = 0; drawn < KindCountMax; drawn++)
        {
            _asked = KindAt(prng.Below(_weightSums[^1]));
            if (_isLeftOut[_asked]) continue;
            if (TryOf(_kinds[_asked], prng.Below(2) == 0, DrawCountMax, ref prng, state, out command)) return true;
        }

        return TryAny(ref prng, state, isLeftOutToo: false, out command) || TryAny(ref prng, state, isLeftOutToo: true, out command);
    }

    private bool TryMenu(
        Menu<TBoot, TState, TCommand, TAnswer, TObservation> menu, ref Prng prng, TState state, out TCommand command)
    {
        _asked = menu.Draw(ref prng, state);
        command = _asked < 0 ? default! : menu[_asked];
        return _asked >= 0;
    }

    // The rarest of some kinds that the machine would carry out here.
    private bool TryRare(ref Prng prng, TState state, out TCommand command)
    {
        for (var at = 0; at < RivalCount; at++)
        {
            var rival = prng.Below(_kinds.Count);
            var place = at;
            for (; place > 0 && Rarity(_rivals[place - 1]) > Rarity(rival); place--) _rivals[place] = _rivals[place - 1];
            _rivals[place] = rival;
        }

        for (var at = 0; at < RivalCount; at++)
        {
            if (at > 0 && _rivals[at] == _rivals[at - 1]) continue;

            _asked = _rivals[at];
            if (TryOf(_kinds[_asked], isRepresentative: true, RivalDrawCountMax, ref prng, state, out command) && IsCarriedOut(state, command)) return true;
        }

        command = default!;
        return false;
    }

    private long Rarity(int kind) => _carried[kind] + (long)_carriedBehind[_before][kind] * _kinds.Count;

    private bool IsCarriedOut(TState state, TCommand command)
    {
        _answers.Clear();
        _machine.AddAdmitted(state, command, _answers);
        return _answers.Count > 0 && _notation.IsAccepted(_answers[0]);
    }

    private bool TryOf(TCommand[] kind, bool isRepresentative, int most, ref Prng prng, TState state, out TCommand command)
    {
        for (var drawn = 0; drawn < most; drawn++)
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

    private bool TryAny(ref Prng prng, TState state, bool isLeftOutToo, out TCommand command)
    {
        var start = prng.Below(_alphabet.Count);
        for (var i = 0; i < _alphabet.Count; i++)
        {
            var place = (start + i) % _alphabet.Count;
            command = _alphabet[place];
            if (!isLeftOutToo && _kindOf[place] >= 0 && _isLeftOut[_kindOf[place]]) continue;
            if (_machine.Weight(command) > 0 && _machine.IsSensible(state, command) && _machine.IsCanonical(state, command))
            {
                _asked = _kindOf[place];
                return true;
            }
        }

        command = default!;
        return false;
    }
}
