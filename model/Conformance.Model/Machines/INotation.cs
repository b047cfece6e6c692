namespace Conformance.Model.Machines;

/// <summary>
/// How a machine is written and told: the spelling of traces, and differences in words. What has a default needs to be
/// written only where the names of the types do not say it well enough, or where traces are read from files.
/// </summary>
/// <typeparam name="TBoot">See <see cref="IMachine{TBoot,TState,TCommand,TAnswer,TObservation}"/>.</typeparam>
/// <typeparam name="TState">The model's state.</typeparam>
/// <typeparam name="TCommand">One thing a trace asks.</typeparam>
/// <typeparam name="TAnswer">What the system said.</typeparam>
/// <typeparam name="TObservation">What can be seen from outside.</typeparam>
public interface INotation<TBoot, TState, TCommand, TAnswer, TObservation>
{
    /// <summary>A boot configuration as one line of a trace file.</summary>
    string Spell(TBoot boot) => $"{boot}";

    /// <summary>A command as one line of a trace file.</summary>
    string Spell(TCommand command) => $"{command}";

    /// <summary>The command's first word, under which statistics count it.</summary>
    string Kind(TCommand command) => Spell(command);

    /// <summary>Reads what <see cref="Spell(TBoot)"/> wrote.</summary>
    /// <exception cref="NotationException">What is wrong, and the corrected text.</exception>
    TBoot ParseBoot(string text) => throw new NotationException("the boot lines of this machine cannot be read");

    /// <summary>Reads what <see cref="Spell(TCommand)"/> wrote.</summary>
    /// <exception cref="NotationException">What is wrong, and the corrected call.</exception>
    TCommand ParseCommand(TBoot boot, string text) => throw new NotationException("the commands of this machine cannot be read");

    /// <summary>What the model would have admitted in place of an answer.</summary>
    string Expected(TState before, TCommand command, TAnswer answer) => "another answer";

    /// <summary>An answer in words.</summary>
    string Tell(TAnswer answer) => $"{answer}";

    /// <summary>Whether an answer means that the command was carried out.</summary>
    bool IsAccepted(TAnswer answer) => true;

    /// <summary>What differs between two observations, and only that.</summary>
    IEnumerable<Difference> Differences(TObservation expected, TObservation actual);

    /// <summary>The diagram on which parts of the world move; null: there is none.</summary>
    StateChart? Chart => null;

    /// <summary>What an observation shows of each part of the world, for drawings.</summary>
    IEnumerable<Part> Parts(TObservation observation) => [];

    /// <summary>The classes of states under which coverage counts commands.</summary>
    IReadOnlyList<string> StateClasses => ["any state"];

    /// <summary>The class, by its index, of a state in which a command is asked. Called after every command of a run: it must be quick.</summary>
    int StateClass(TState state, TCommand command) => 0;
}
