using Conformance.Model.Machines;
using Conformance.Sut.Contract;

namespace Conformance.Properties.Tests.Toys;

/// <summary>A system that counts as it should, until its test interferes.</summary>
/// <param name="after">What is done after every command; null: nothing.</param>
public sealed class ToySystem(Action<ToySystem>? after = null) : ISystem<ToyCommand, ToyAnswer, ToyObservation>
{
    /// <summary>How far it has counted. Set it to be wrong.</summary>
    public int Count { get; set; }

    /// <summary>Everything it was asked.</summary>
    public List<ToyCommand> Asked { get; } = [];

    /// <summary>What it says to the command just asked.</summary>
    public ToyAnswer Answer { get; set; }

    /// <summary>The rules it breaks from now on.</summary>
    public RuleSet Breaks { get; set; }

    /// <inheritdoc/>
    public string? BootCrash { get; init; }

    /// <summary>Whether looking at it fails.</summary>
    public bool IsHidden { get; set; }

    public static ToySubject Subject(Action<ToySystem>? after = null) => Subject(_ => new ToySystem(after));

    public static ToySubject Subject(Func<ToyWorld, ISystem<ToyCommand, ToyAnswer, ToyObservation>> boot) =>
        new("toy/system", ToyMachine.Instance, ToyNotation.Instance, boot, ToyMachine.First.Union(ToyMachine.Second));

    public ToyAnswer Execute(ToyCommand command)
    {
        Asked.Add(command);
        Answer = ToyAnswer.Ok;
        if (command == ToyCommand.Add) Count++;
        if (command == ToyCommand.Sub) Count--;
        after?.Invoke(this);
        return Answer;
    }

    public void Observe(ToyObservation into)
    {
        if (IsHidden) throw new InvalidOperationException("nothing to see");

        (into.Count, into.Breaks) = (Count, Breaks);
    }
}
