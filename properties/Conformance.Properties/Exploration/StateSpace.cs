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
    // How many states are explored before those that they led to are known, at most, and how many of them by one thread at
    // a time. Constants: where a limit ends an exploration must not depend on the number of cores.
    private const int BatchStates = 2_048;
    private const int PartStates = 32;

    private readonly Subject<TBoot, TState, TCommand, TAnswer, TObservation> _subject;
    private readonly IMachine<TBoot, TState, TCommand, TAnswer, TObservation> _machine;
    private readonly IReadOnlyList<TCommand> _alphabet;
    private readonly HashSet<TState> _known = [];
    private readonly List<TState> _states = [];
    private readonly List<Way> _ways = [];
    private readonly List<int> _depths = [];
    private readonly List<TAnswer> _answers = [];
    private readonly List<StateSpacePart<TBoot, TState, TCommand, TAnswer, TObservation>> _parts = [];
    private readonly long[] _accepted;
    private readonly long[] _refused;
    private readonly Dictionary<int, Breach> _broken = [];

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
        _accepted = new long[_alphabet.Count];
        _refused = new long[_alphabet.Count];
        TryAdd(_machine.Start(boot), new Way(-1, 0, 0), depth: 0);
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

    /// <summary>The ways to the states, in the order in which they were reached.</summary>
    public IReadOnlyList<Way> Ways => _ways;

    /// <summary>The rules that the machine itself breaks, each with the shortest trace to it, in order.</summary>
    public IReadOnlyList<(int Rule, IReadOnlyList<TCommand> Trace)> Violations =>
        [.. _broken.OrderBy(broken => broken.Key).Select(broken => (broken.Key, TraceTo(broken.Value)))];

    /// <summary>How far it has come: all that a checkpoint needs.</summary>
    public StateSpaceProgress Progress => new(
        _next, TransitionCount, [.. _ways], [.. _accepted], [.. _refused], _broken.OrderBy(broken => broken.Key).ToDictionary());

    /// <summary>How often a command of the alphabet was carried out, by its place there.</summary>
    public long Accepted(int command) => _accepted[command];

    /// <summary>How often a command of the alphabet was refused, by its place there.</summary>
    public long Refused(int command) => _refused[command];

    /// <summary>Explores until nothing is left, or it is told to stop.</summary>
    /// <param name="stateCountMax">Stops when so many states are known, or soon after: the limit of memory.</param>
    /// <param name="stop">Asked between batches of states.</param>
    /// <param name="progress">Told the explored and the known states now and then.</param>
    public void Run(int stateCountMax, CancellationToken stop, Action<int, int>? progress = null)
    {
        while (!IsComplete && _states.Count < stateCountMax && !stop.IsCancellationRequested)
        {
            progress?.Invoke(_next, _states.Count);
            var end = Math.Min(_next + BatchSize, _states.Count);
            ExploreBatch(_next, end);
            _next = end;
        }
    }

    // Small beside what is known: what is reached twice within a batch is looked at twice.
    private int BatchSize => Math.Clamp(_states.Count / 16, 4 * PartStates, BatchStates);

    /// <summary>Goes the ways of an earlier exploration again, without asking or judging anything else.</summary>
    public void Resume(StateSpaceProgress earlier)
    {
        Ensure.That(_states.Count == 1);
        for (var i = 1; i < earlier.Ways.Count; i++)
        {
            var way = earlier.Ways[i];
            Ensure.That(way.Parent < i);
            var before = _states[way.Parent];
            _answers.Clear();
            _machine.AddAdmitted(before, _alphabet[way.Command], _answers);
            var after = _machine.After(before, _alphabet[way.Command], _answers[way.Answer]);
            Ensure.That(TryAdd(after, way, _depths[way.Parent] + 1));
        }

        (_next, TransitionCount) = (earlier.Explored, earlier.Transitions);
        for (var place = 0; place < _alphabet.Count; place++)
        {
            (_accepted[place], _refused[place]) = (earlier.Accepted[place], earlier.Refused[place]);
        }

        foreach (var (rule, breach) in earlier.Broken) _broken.Add(rule, breach);
    }

    // The states of a batch are explored side by side against what was known before it, and merged in their order: so
    // the result is the one of a single thread, whatever the number of cores.
    private void ExploreBatch(int from, int to)
    {
        var count = (to - from + PartStates - 1) / PartStates;
        while (_parts.Count < count) _parts.Add(new(_machine, _subject.Notation, Boot));
        SideBySide.ForEach(Enumerable.Range(0, count), at =>
        {
            var first = from + at * PartStates;
            _parts[at].Begin();
            for (var index = first; index < Math.Min(first + PartStates, to); index++) _parts[at].Explore(index, _states[index], _known);
        });
        for (var at = 0; at < count; at++) Merge(_parts[at]);
    }

    private void Merge(StateSpacePart<TBoot, TState, TCommand, TAnswer, TObservation> part)
    {
        TransitionCount += part.TransitionCount;
        part.AddCounts(_accepted, _refused);
        foreach (var (breach, broken) in part.Violations)
        {
            for (var rules = broken; !rules.IsEmpty; rules = rules.WithoutFirst()) _broken.TryAdd(rules.First, breach);
        }

        foreach (var (state, way) in part.Reached) TryAdd(state, way, _depths[way.Parent] + 1);
    }

    private bool TryAdd(TState state, Way way, int depth)
    {
        if (!_known.Add(state)) return false;

        _states.Add(state);
        _ways.Add(way);
        _depths.Add(depth);
        return true;
    }

    private List<TCommand> TraceTo(Breach breach)
    {
        var trace = new List<TCommand>();
        if (breach.Command is { } last) trace.Add(_alphabet[last]);
        for (var at = breach.State; _ways[at].Parent >= 0; at = _ways[at].Parent) trace.Add(_alphabet[_ways[at].Command]);
        trace.Reverse();
        return trace;
    }
}
