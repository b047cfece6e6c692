using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>How the machine M is written and told.</summary>
public sealed class OwnershipNotation : INotation<Boot, MachineState, Command, Answer, Observation>
{
    /// <summary>The one instance.</summary>
    public static OwnershipNotation Instance { get; } = new();

    /// <summary>Every kind of command, with a call as an example.</summary>
    public static IReadOnlyList<CommandForm> Forms => CommandNotation.Forms;

    private OwnershipNotation()
    {
    }

    /// <inheritdoc/>
    public string Spell(Boot boot) => BootNotation.Spell(boot);

    /// <inheritdoc/>
    public string Spell(Command command) => command.ToString();

    /// <inheritdoc/>
    public string Kind(Command command) => command.Word;

    /// <inheritdoc/>
    public Boot ParseBoot(string text) => BootNotation.Parse(text);

    /// <inheritdoc/>
    public Command ParseCommand(Boot boot, string text)
    {
        var command = CommandNotation.Parse(boot, text);
        return command.WhyNever(boot) is { } why ? throw new NotationException(why) : command;
    }

    /// <inheritdoc/>
    public string Expected(MachineState before, Command command, Answer answer) =>
        command.Expect(before, answer).ToString();

    /// <inheritdoc/>
    public string Tell(Answer answer) => answer.FaultFired ? $"{answer} (fault fired)" : answer.ToString();

    /// <inheritdoc/>
    public bool IsAccepted(Answer answer) => answer.IsAccepted;

    /// <inheritdoc/>
    public IEnumerable<Difference> Differences(Observation expected, Observation actual) =>
        ObservationDifferences.Between(expected, actual);

    /// <inheritdoc/>
    public StateChart Chart => OwnershipDiagram.Chart;

    /// <inheritdoc/>
    public IEnumerable<Part> Parts(Observation observation) => ObservationParts.Of(observation);

    /// <inheritdoc/>
    public IReadOnlyList<string> StateClasses => OwnershipStateClass.Names;

    /// <inheritdoc/>
    public int StateClass(MachineState state, Command command) => OwnershipStateClass.Of(state, command);
}
