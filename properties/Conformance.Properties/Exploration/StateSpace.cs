using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// Explores the machine itself, breadth first: every state of a world, every command in it, every answer that is
/// admitted, every rule after it. A machine that breaks its own rules would judge nobody.
/// </summary>
/// <remarks>
/// A state is kept as the way to it (the state before, the command, the answer), so that an exploration fits a small
/// file and can be taken up again: see <see cref="Checkpoint"/>.
/// </remarks>
public sealed class StateSpace<TBoot, TState, TCommand, TAnswer, TObservation>
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private readonly Subject<TBoot, TState, TCommand, TAnswer, TObservation> _subject;
    private readonly IMachine<TBoot, TState, TCommand, TAnswer, TObservation> _machine;
    private readonly IReadOnlyList<TCommand> _alphabet;
    private readonly HashSet<TState> _known = [];
    private readonly List<TState> _states = [];
    private readonly List<Way> _ways = [];
    private readonly List<int> _depths = [];
    private readonly List<TAnswer> _answers = [];
    private readonly TObservation _before;
    private readonly TObservation _after;
    private readonly long[] _accepted;
    private readonly long[] _refused;

    private int _next;

    /// <summary>Begins at a world's first state.</summary>
    /// <param name="subject">The machine, with its notation; its system is not used.</param>
    /// <param name="boot">The world.</param>
    public StateSpace(Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject, TBoot boot)
    {
        _subject = subject;
        _machine = subject.Machine;
        Boot = boot;
        _alphabet = _machine.Alphabet(boot);
        _before = _machine.NewObservation(boot);
        _after = _machine.NewObservation(boot);
        _accepted = new long[_alphabet.Count];
        _refused = new long[_alphabet.Count];
        Add(_machine.Start(boot), new Way(-1, 0, 0), depth: 0);
    }

    /// <summary>The world.</summary>
    public TBoot Boot { get; }

    /// <summary>How many states were reached.</summary>
    public int StateCount => _states.Count;

    /// <summary>How many states were explored: all their commands were asked.</summary>
    public int ExploredCount => _next;

    /// <summary>How many commands were answered, each answer that is admitted counted.</summary>
    public long TransitionCount { get; private set; }

    /// <summary>The length of the longest of the shortest traces.</summary>
    public int Diameter => _depths[^1];

    /// <summary>Whether there is nothing left to explore.</summary>
    public bool IsComplete => _next == _states.Count;

    /// <summary>The ways to the states, in the order in which they were reached: all that a checkpoint needs.</summary>
    public IReadOnlyList<Way> Ways => _ways;

    /// <summary>The rules that the machine itself breaks, each with the shortest trace to it.</summary>
    public Dictionary<int, IReadOnlyList<TCommand>> Violations { get; } = [];

    /// <summary>How often a command of the alphabet was carried out, by its place there.</summary>
    public long Accepted(int command) => _accepted[command];

    /// <summary>How often a command of the alphabet was refused, by its place there.</summary>
    public long Refused(int command) => _refused[command];

    /// <summary>Explores until nothing is left, or it is told to stop.</summary>
    /// <param name="stateCountMax">Stops when so many states are known: the limit of memory.</param>
    /// <param name="stop">Asked between states.</param>
    /// <param name="progress">Told the explored and the known states now and then.</param>
    public void Run(int stateCountMax, CancellationToken stop, Action<int, int>? progress = null)
    {
        while (!IsComplete && _states.Count < stateCountMax && !stop.IsCancellationRequested)
        {
            if (_next % 4_096 == 0) progress?.Invoke(_next, _states.Count);
            Explore(_next);
            _next++;
        }
    }

    /// <summary>Goes the ways of an earlier exploration again, without asking or judging anything else.</summary>
    /// <param name="ways">The ways, in their order.</param>
    /// <param name="explored">How many of the states had been explored.</param>
    /// <param name="transitions">How many transitions there had been.</param>
    public void Resume(IReadOnlyList<Way> ways, int explored, long transitions)
    {
        Ensure.That(_states.Count == 1);
        for (var i = 1; i < ways.Count; i++)
        {
            var way = ways[i];
            Ensure.That(way.Parent < i);
            var before = _states[way.Parent];
            _answers.Clear();
            _machine.AddAdmitted(before, _alphabet[way.Command], _answers);
            Ensure.That(_machine.Admits(before, _alphabet[way.Command], _answers[way.Answer], out var after));
            Add(after, way, _depths[way.Parent] + 1);
        }

        (_next, TransitionCount) = (explored, transitions);
    }

    private void Explore(int index)
    {
        var before = _states[index];
        _machine.Observe(before, _before);
        for (var place = 0; place < _alphabet.Count; place++)
        {
            var command = _alphabet[place];
            if (!_machine.IsSensible(before, command) || !_machine.IsCanonical(before, command)) continue;

            _answers.Clear();
            _machine.AddAdmitted(before, command, _answers);
            for (var answer = 0; answer < _answers.Count; answer++) Follow(index, before, new Way(index, place, answer), command, _answers[answer]);
        }
    }

    private void Follow(int index, TState before, Way way, TCommand command, TAnswer answer)
    {
        Ensure.That(_machine.Admits(before, command, answer, out var after));
        TransitionCount++;
        if (_subject.Notation.IsAccepted(answer)) _accepted[way.Command]++;
        else _refused[way.Command]++;

        _machine.Observe(after, _after);
        var judgement = _machine.Judge(new(before, command, answer, Admitted: true, after, _before, _after));
        for (var rules = judgement.Broken; !rules.IsEmpty; rules = rules.WithoutFirst())
        {
            if (!Violations.ContainsKey(rules.First)) Violations[rules.First] = [.. TraceTo(index), command];
        }

        if (!_known.Contains(after)) Add(after, way, _depths[index] + 1);
    }

    private void Add(TState state, Way way, int depth)
    {
        Ensure.That(_known.Add(state));
        _states.Add(state);
        _ways.Add(way);
        _depths.Add(depth);
    }

    private List<TCommand> TraceTo(int index)
    {
        var trace = new List<TCommand>();
        for (var at = index; _ways[at].Parent >= 0; at = _ways[at].Parent) trace.Add(_alphabet[_ways[at].Command]);
        trace.Reverse();
        return trace;
    }
}
