using Conformance.Model.Machines;

namespace Conformance.Properties.Tests.Toys;

/// <summary>A machine that breaks rules of its own: one that is about floors, one that is about steps.</summary>
public sealed class StairsMachine : IMachine<int, int, ToyCommand, ToyAnswer, ToyObservation>
{
    public const int ForbiddenFloor = 4;
    public const int NoWayDown = 3;

    public string Name => "stairs";

    public IReadOnlyList<Rule> Rules { get; } =
        [new("F", "floors", "The fourth floor is empty.", "a test"), new("S", "steps", "Nobody steps down from the third floor.", "a test")];

    public int Start(int boot) => 0;

    public IReadOnlyList<ToyCommand> Alphabet(int boot) => [ToyCommand.Add, ToyCommand.Sub];

    public bool IsSensible(int state, ToyCommand command) => command == ToyCommand.Add ? state < 6 : state > 0;

    public void AddAdmitted(int before, ToyCommand command, List<ToyAnswer> into) => into.Add(ToyAnswer.Ok);

    public bool Admits(int before, ToyCommand command, ToyAnswer answer, out int after)
    {
        after = command == ToyCommand.Add ? before + 1 : before - 1;
        return answer == ToyAnswer.Ok;
    }

    public ToyObservation NewObservation(int boot) => new();

    public void Observe(int state, ToyObservation into) => into.Count = state;

    public bool Agree(ToyObservation expected, ToyObservation actual) => expected.Count == actual.Count;

    public Judgement JudgeStep(in Moment<int, ToyCommand, ToyAnswer, ToyObservation> moment) =>
        new(RuleSet.None.With(1), moment is { Command: ToyCommand.Sub, SeenBefore.Count: NoWayDown } ? RuleSet.None.With(1) : RuleSet.None);

    public Judgement JudgeState(int state, ToyObservation seen) =>
        new(RuleSet.None.With(0), seen.Count == ForbiddenFloor ? RuleSet.None.With(0) : RuleSet.None);
}
