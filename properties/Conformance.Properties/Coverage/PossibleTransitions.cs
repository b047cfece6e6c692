using System.Runtime.CompilerServices;

namespace Conformance.Properties;

/// <summary>
/// Which transitions there are: what the machine carries out and refuses in the first states of each world of a variant.
/// Breadth first, so that a refusal that any state knows is among them; none is missed that is not deep.
/// </summary>
internal static class PossibleTransitions
{
    private const int StateCountMax = 300;

    // Looked up by every part of a report, and worked out once for each variant.
    private static readonly ConditionalWeakTable<object, IReadOnlyList<(string Kind, bool IsAccepted, int StateClass)>> _known = [];

    /// <summary>The transitions, with the class of the state that each leaves, each once.</summary>
    public static IReadOnlyList<(string Kind, bool IsAccepted, int StateClass)> Of<TBoot, TState, TCommand, TAnswer, TObservation>(
        Variant<TBoot, TState, TCommand, TAnswer, TObservation> variant)
        where TBoot : IEquatable<TBoot>
        where TState : IEquatable<TState>
        where TCommand : notnull
        where TObservation : class =>
        _known.GetValue(variant, _ => [.. Walk(variant).Distinct()]);

    private static IEnumerable<(string Kind, bool IsAccepted, int StateClass)> Walk<TBoot, TState, TCommand, TAnswer, TObservation>(
        Variant<TBoot, TState, TCommand, TAnswer, TObservation> variant)
        where TBoot : IEquatable<TBoot>
        where TState : IEquatable<TState>
        where TCommand : notnull
        where TObservation : class
    {
        var machine = variant.Subject.Machine;
        var notation = variant.Subject.Notation;
        var answers = new List<TAnswer>();
        foreach (var world in variant.Small.Concat(variant.Large))
        {
            var known = new HashSet<TState> { machine.Start(world) };
            var states = new List<TState>(known);
            for (var at = 0; at < Math.Min(states.Count, StateCountMax); at++)
            {
                foreach (var command in machine.Alphabet(world))
                {
                    if (!machine.IsSensible(states[at], command) || machine.Weight(command) == 0) continue;

                    answers.Clear();
                    machine.AddAdmitted(states[at], command, answers);
                    foreach (var answer in answers)
                    {
                        yield return (notation.Kind(command), notation.IsAccepted(answer), notation.StateClass(states[at], command));
                        var after = machine.After(states[at], command, answer);
                        if (states.Count < StateCountMax && known.Add(after)) states.Add(after);
                    }
                }
            }
        }
    }
}
