using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>Explores some states of a <see cref="StateSpace{TBoot,TState,TCommand,TAnswer,TObservation}"/> on one thread.</summary>
internal sealed class StateSpacePart<TBoot, TState, TCommand, TAnswer, TObservation>(
    IMachine<TBoot, TState, TCommand, TAnswer, TObservation> machine,
    INotation<TBoot, TState, TCommand, TAnswer, TObservation> notation,
    TBoot boot)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private readonly TCommand[] _alphabet = [.. machine.Alphabet(boot)];
    private readonly List<TAnswer> _answers = [];
    private readonly TObservation _before = machine.NewObservation(boot);
    private readonly TObservation _after = machine.NewObservation(boot);
    private readonly long[] _accepted = new long[machine.Alphabet(boot).Count];
    private readonly long[] _refused = new long[machine.Alphabet(boot).Count];

    // Where the command before led to, which is what is seen in _after.
    private TState? _last;

    /// <summary>How many commands were answered.</summary>
    public long TransitionCount { get; private set; }

    /// <summary>The states that were reached and not known, each with the way to it, in order; some more than once.</summary>
    public List<(TState State, Way Way)> Reached { get; } = [];

    /// <summary>The rules that were broken, with where they were.</summary>
    public List<(Breach Where, RuleSet Broken)> Violations { get; } = [];

    /// <summary>Forgets what the last states came to.</summary>
    public void Begin()
    {
        TransitionCount = 0;
        Reached.Clear();
        Violations.Clear();
        Array.Clear(_accepted);
        Array.Clear(_refused);
    }

    /// <summary>Judges a state, asks every command in it, and judges every answer that is admitted.</summary>
    /// <param name="index">The state's number.</param>
    /// <param name="before">The state.</param>
    /// <param name="known">The states that are known; only read.</param>
    public void Explore(int index, TState before, HashSet<TState> known)
    {
        machine.Observe(before, _before);
        var judgement = machine.JudgeState(before, _before);
        if (!judgement.Broken.IsEmpty) Violations.Add((new(index, Command: null), judgement.Broken));
        for (var place = 0; place < _alphabet.Length; place++)
        {
            var command = _alphabet[place];
            if (!machine.IsSensible(before, command) || !machine.IsCanonical(before, command)) continue;

            _answers.Clear();
            machine.AddAdmitted(before, command, _answers);
            for (var answer = 0; answer < _answers.Count; answer++)
            {
                Follow(before, new Way(index, place, answer), command, _answers[answer], known);
            }
        }
    }

    /// <summary>Adds how often each command of the alphabet was carried out and refused.</summary>
    public void AddCounts(long[] accepted, long[] refused)
    {
        for (var place = 0; place < _alphabet.Length; place++)
        {
            accepted[place] += _accepted[place];
            refused[place] += _refused[place];
        }
    }

    private void Follow(TState before, Way way, TCommand command, TAnswer answer, HashSet<TState> known)
    {
        var after = machine.After(before, command, answer);
        TransitionCount++;
        if (notation.IsAccepted(answer)) _accepted[way.Command]++;
        else _refused[way.Command]++;

        // A refusal mostly leaves the very same state, and many commands lead to where the one before led: nothing to look
        // at again. What is to be said of the state alone is said when it is explored.
        var isSame = ReferenceEquals(after, before);
        var isAgain = isSame || ReferenceEquals(after, _last);
        if (!isAgain)
        {
            machine.Observe(after, _after);
            _last = after;
            if (!known.Contains(after)) Reached.Add((after, way));
        }

        var moment = new Moment<TState, TCommand, TAnswer, TObservation>(
            before, command, answer, Admitted: true, after, _before, isSame ? _before : _after);
        var judgement = machine.JudgeStep(moment);
        if (!judgement.Broken.IsEmpty) Violations.Add((new(way.Parent, way.Command), judgement.Broken));
    }
}
