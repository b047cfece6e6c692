using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// The first states of a world, breadth first, each with a shortest way to it: for replacing the beginning of a trace by a
/// shorter one that leads to the same state. On the machine alone.
/// </summary>
internal sealed class ShortWays<TBoot, TState, TCommand, TAnswer, TObservation>
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    // What the search may cost: so many questions to the machine.
    private const int QuestionCountMax = 10_000;

    private readonly Dictionary<TState, (TState From, TCommand Command)?> _ways = [];

    /// <summary>Explores a world.</summary>
    public ShortWays(
        IMachine<TBoot, TState, TCommand, TAnswer, TObservation> machine,
        Rehearsal<TBoot, TState, TCommand, TAnswer, TObservation> rehearsal,
        TBoot boot)
    {
        var alphabet = machine.Alphabet(boot);
        var states = new List<TState> { machine.Start(boot) };
        _ways.Add(states[0], null);
        for (var at = 0; at < states.Count && at * alphabet.Count < QuestionCountMax; at++)
        {
            foreach (var command in alphabet)
            {
                if (!machine.IsSensible(states[at], command) || !machine.IsCanonical(states[at], command)) continue;

                var after = rehearsal.After(states[at], command);
                if (_ways.TryAdd(after, (states[at], command))) states.Add(after);
            }
        }
    }

    /// <summary>A shortest way to a state; null: it is not among the first.</summary>
    public List<TCommand>? To(TState state)
    {
        if (!_ways.TryGetValue(state, out var last)) return null;

        var way = new List<TCommand>();
        for (; last is { } step; last = _ways[step.From]) way.Add(step.Command);
        way.Reverse();
        return way;
    }
}
