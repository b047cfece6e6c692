using Conformance.Model.Machines;

namespace Conformance.Properties.Tests.Toys;

/// <summary>A machine as small as can be: a counter, with two rules that a system breaks when its test tells it to.</summary>
public sealed class ToyMachine : IMachine<ToyWorld, ToyState, ToyCommand, ToyAnswer, ToyObservation>
{
    private static readonly ToyCommand[] _alphabet = Enum.GetValues<ToyCommand>();

    public static ToyMachine Instance { get; } = new();

    public static RuleSet First { get; } = RuleSet.None.With(0);

    public static RuleSet Second { get; } = RuleSet.None.With(1);

    public static RuleSet Agreement { get; } = RuleSet.None.With(2);

    public string Name => "toy";

    public IReadOnlyList<Rule> Rules { get; } =
        [new("T1", "first", "The first rule.", "a test"), new("T2", "second", "The second rule.", "a test")];

    public ToyState Start(ToyWorld boot) => new(boot.Limit, boot.Probed, Count: 0, Notes: 0);

    public IReadOnlyList<ToyCommand> Alphabet(ToyWorld boot) => _alphabet;

    public bool IsSensible(ToyState state, ToyCommand command) => command switch
    {
        ToyCommand.Add => state.Count < state.Limit,
        ToyCommand.Sub => state.Count > 0,
        ToyCommand.Note => state.Limit > 0,
        _ => true,
    };

    public bool IsCanonical(ToyState state, ToyCommand command) => command != ToyCommand.Look;

    public bool IsRepresentative(ToyState state, ToyCommand command) => true;

    public int Weight(ToyCommand command) => command == ToyCommand.Look ? 0 : 1;

    public void AddAdmitted(ToyState before, ToyCommand command, List<ToyAnswer> into)
    {
        into.Add(ToyAnswer.Ok);
        into.Add(ToyAnswer.Dead);
        into.Add(ToyAnswer.Injected);
    }

    public bool Admits(ToyState before, ToyCommand command, ToyAnswer answer, out ToyState after)
    {
        after = command switch
        {
            ToyCommand.Add => before with { Count = before.Count + 1 },
            ToyCommand.Sub => before with { Count = before.Count - 1 },
            ToyCommand.Note => before with { Notes = before.Notes + 1 },
            _ => before,
        };
        return answer != ToyAnswer.Wrong;
    }

    public bool IsFatal(ToyAnswer answer) => answer == ToyAnswer.Dead;

    public bool IsInjected(ToyAnswer answer) => answer == ToyAnswer.Injected;

    public bool Arms(ToyCommand command) => command == ToyCommand.Note;

    public ToyObservation NewObservation(ToyWorld boot) => new();

    public void Observe(ToyState state, ToyObservation into) => (into.Count, into.Breaks) = (state.Count, RuleSet.None);

    public bool Agree(ToyObservation expected, ToyObservation actual) => expected.Count == actual.Count;

    public Judgement Judge(in Moment<ToyState, ToyCommand, ToyAnswer, ToyObservation> moment)
    {
        // A fault of the harness can be had for the asking.
        Ensure.That(moment.Seen.Count != int.MaxValue);
        return new(First.Union(Second), moment.Seen.Breaks);
    }

    public void AddProbes(ToyState state, List<ToyCommand> into)
    {
        if (state.Probed) into.Add(ToyCommand.Look);
    }

    public IEnumerable<ToyWorld> Simpler(ToyWorld boot) => [];

    public IReadOnlyList<ToyCommand> Rename(IReadOnlyList<ToyCommand> commands) => commands;
}
