namespace Conformance.Model.Machines;

/// <summary>
/// A formal state machine that a system can be compared with: what may be asked, what is expected, what must hold. It
/// is pure; it never sees the system, only its answers and what can be observed of it.
/// </summary>
/// <remarks>
/// The engine knows machines by this contract alone, and nothing of IOMMUs. <c>properties/README.md</c> shows how to
/// write one for a protocol of your own: what has a default here is left out until it is wanted.
/// </remarks>
/// <typeparam name="TBoot">The world before the first command: sizes, switches. Compares by value.</typeparam>
/// <typeparam name="TState">The model's state. Immutable, compares by value.</typeparam>
/// <typeparam name="TCommand">One thing a trace asks. Compares by value.</typeparam>
/// <typeparam name="TAnswer">What the system said to a command. Compares by value.</typeparam>
/// <typeparam name="TObservation">What can be seen from outside; a buffer that is filled again and again.</typeparam>
public interface IMachine<TBoot, TState, TCommand, TAnswer, TObservation>
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    /// <summary>The machine's name, as the first line of a trace file has it.</summary>
    string Name { get; }

    /// <summary>The rules, in the order in which reports list them. At most 63.</summary>
    /// <value>The default is none: every disagreement is then one of <see cref="Rule.Agreement"/>.</value>
    IReadOnlyList<Rule> Rules => [];

    /// <summary>The state in which every trace of this world begins.</summary>
    TState Start(TBoot boot);

    /// <summary>All commands of a world with all their arguments, simplest first; the order is part of the contract.</summary>
    IReadOnlyList<TCommand> Alphabet(TBoot boot);

    /// <summary>Whether asking makes sense here (the thing named exists). Says nothing about whether it will be refused.</summary>
    bool IsSensible(TState state, TCommand command);

    /// <summary>
    /// Whether a generator should ask this. Of commands that differ only in the name they give to something new, one is
    /// canonical; the others are sensible but add nothing.
    /// </summary>
    bool IsCanonical(TState state, TCommand command) => true;

    /// <summary>
    /// Whether an enumeration should ask this. Of commands whose arguments the machine does not tell apart in this state,
    /// one is a representative; random traces ask the others too.
    /// </summary>
    bool IsRepresentative(TState state, TCommand command) => true;

    /// <summary>How often the generator asks this, compared with other commands. Zero: never at random.</summary>
    int Weight(TCommand command) => 1;

    /// <summary>Adds every answer that the machine admits, in a fixed order: what a conforming system may say.</summary>
    void AddAdmitted(TState before, TCommand command, List<TAnswer> into);

    /// <summary>
    /// Binds the model to what the system answered. <paramref name="after"/> is set also when the answer is not
    /// admitted: the state that fits best what the system says it did, so that later rules can be judged.
    /// </summary>
    /// <returns>Whether the machine admits the answer.</returns>
    bool Admits(TState before, TCommand command, TAnswer answer, out TState after);

    /// <summary>The state that an answer leads to which the machine admits.</summary>
    TState After(TState before, TCommand command, TAnswer admitted)
    {
        Ensure.That(Admits(before, command, admitted, out var after));
        return after;
    }

    /// <summary>Whether the system is dead after this answer: nothing more can be asked of it.</summary>
    bool IsFatal(TAnswer answer) => false;

    /// <summary>Whether a fault that the trace armed struck inside the command that was answered so.</summary>
    bool IsInjected(TAnswer answer) => false;

    /// <summary>Whether a command does nothing but arm a fault, which strikes a later command or none.</summary>
    bool Arms(TCommand command) => false;

    /// <summary>An observation buffer of the right size for a world.</summary>
    TObservation NewObservation(TBoot boot);

    /// <summary>The projection α: what a conforming system in this state lets be seen.</summary>
    void Observe(TState state, TObservation into);

    /// <summary>Whether the two observations are the same in all that the machine compares.</summary>
    bool Agree(TObservation expected, TObservation actual);

    /// <summary>Judges all rules after one step.</summary>
    Judgement Judge(in Moment<TState, TCommand, TAnswer, TObservation> moment) => default;

    /// <summary>Judges the rules about one step alone: all but what <see cref="JudgeState"/> says of the state that it leads to.</summary>
    Judgement JudgeStep(in Moment<TState, TCommand, TAnswer, TObservation> moment) => Judge(moment);

    /// <summary>Judges the rules that look at nothing but a state and what is seen there, whatever led to it.</summary>
    Judgement JudgeState(TState state, TObservation seen) => default;

    /// <summary>
    /// Adds the probe epilogue of a trace that ended in this state: the commands that make a silent mistake speak. They
    /// are appended to every trace, where sensible, never removed by the shrinker, and not counted in a trace's length.
    /// </summary>
    void AddProbes(TState state, List<TCommand> into)
    {
        // Where all of the state can be seen there is nothing to probe.
    }

    /// <summary>Worlds that are simpler than this one, simplest first: fewer groups, smaller tables.</summary>
    IEnumerable<TBoot> Simpler(TBoot boot) => [];

    /// <summary>Gives new things their names in order of appearance and drops commands that name what never came to be.</summary>
    IReadOnlyList<TCommand> Rename(IReadOnlyList<TCommand> commands) => commands;
}
