using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

/// <summary>The model by itself: asked in the words of a trace, answered as it expects, at the lowest free run.</summary>
internal sealed class Play
{
    private static readonly OwnershipNotation _notation = OwnershipNotation.Instance;
    private readonly IReadOnlyList<Answer> _answers;

    public Play(string boot = "platform=ioda2")
    {
        Boot = _notation.ParseBoot(boot);
        State = OwnershipMachine.Instance.Start(Boot);
        _answers = Answers.All(Boot);
    }

    public Boot Boot { get; }

    public MachineState State { get; private set; }

    /// <summary>What can be seen now of a conforming system.</summary>
    public Observation Seen
    {
        get
        {
            var seen = OwnershipMachine.Instance.NewObservation(Boot);
            OwnershipMachine.Instance.Observe(State, seen);
            return seen;
        }
    }

    /// <summary>Asks each command, which must make sense, and is answered by the first answer that the model admits.</summary>
    public Play After(params string[] commands)
    {
        foreach (var text in commands)
        {
            Assert.True(MakesSense(text), $"{text} makes no sense");
            Hear(text, _answers.First(answer => Read(text).Expect(State).Admits(answer)));
        }

        return this;
    }

    /// <summary>Binds the model to an answer.</summary>
    public Play Hear(string command, Answer answer)
    {
        Read(command).Admits(State, answer, out var after);
        State = after;
        return this;
    }

    /// <summary>Binds the model to an answer that was given while the armed fault struck.</summary>
    public Play HearStruck(string command, Answer answer) => Hear(command, answer with { FaultFired = true });

    /// <summary>Every answer that the model admits, in words.</summary>
    public string Admits(string command) => Told(command, _answers);

    /// <summary>Every answer that the model admits while the armed fault strikes, in words.</summary>
    public string AdmitsStruck(string command) => Told(command, Answers.Struck(_answers));

    public bool MakesSense(string command) => Read(command).IsSensible(State);

    public bool IsCanonical(string command) => Read(command).IsCanonical(State);

    public bool IsRepresentative(string command) => Read(command).IsRepresentative(State);

    // Also what no trace of this world may ask: that it makes no sense is worth a test.
    public Command Read(string command) => CommandNotation.Parse(Boot, command);

    private string Told(string command, IEnumerable<Answer> answers) =>
        string.Join(" | ", answers.Where(answer => Read(command).Admits(State, answer, out _)));
}
