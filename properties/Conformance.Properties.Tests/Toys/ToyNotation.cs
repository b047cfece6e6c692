using Conformance.Model.Machines;

namespace Conformance.Properties.Tests.Toys;

/// <summary>How the toy machine is written: the names of its commands.</summary>
public sealed class ToyNotation : INotation<ToyWorld, ToyState, ToyCommand, ToyAnswer, ToyObservation>
{
    public static ToyNotation Instance { get; } = new();

    public string Spell(ToyWorld boot) => $"limit={boot.Limit}";

    public string Spell(ToyCommand command) => command.ToString();

    public string Kind(ToyCommand command) => command.ToString();

    public ToyWorld ParseBoot(string text) => throw new NotationException("toys are not read");

    public ToyCommand ParseCommand(ToyWorld boot, string text) => throw new NotationException("toys are not read");

    public string Expected(ToyState before, ToyCommand command, ToyAnswer answer) => "Ok";

    public string Tell(ToyAnswer answer) => answer.ToString();

    public bool IsAccepted(ToyAnswer answer) => answer != ToyAnswer.Wrong;

    public IEnumerable<Difference> Differences(ToyObservation expected, ToyObservation actual)
    {
        if (expected.Count != actual.Count) yield return new("count", $"{expected.Count}", $"{actual.Count}");
    }
}
