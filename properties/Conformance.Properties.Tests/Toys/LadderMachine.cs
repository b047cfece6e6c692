using Conformance.Model.Machines;
using Conformance.Sut.Contract;

namespace Conformance.Properties.Tests.Toys;

/// <summary>
/// A protocol of many steps: rung n is carried out on rung n - 1 alone and refused elsewhere, one command falls down to the
/// ground, and as many others as there are rungs change nothing. Commands are numbers.
/// </summary>
public sealed class LadderMachine : IMachine<ToyWorld, int, int, bool, int[]>, INotation<ToyWorld, int, int, bool, int[]>
{
    /// <summary>How many rungs there are; the command to fall follows them, then those that change nothing.</summary>
    public const int Top = 8;

    private static readonly int[] _alphabet = [.. Enumerable.Range(0, 2 * Top + 1)];
    private static readonly string[] _kinds = [.. _alphabet.Select(command => $"c{command}")];

    public static Subject<ToyWorld, int, int, bool, int[]> Subject { get; } =
        new("ladder", new LadderMachine(), new LadderMachine(), _ => new Ladder(), RuleSet.None);

    public string Name => "ladder";

    public IReadOnlyList<Rule> Rules => [];

    public int Start(ToyWorld boot) => 0;

    public IReadOnlyList<int> Alphabet(ToyWorld boot) => _alphabet;

    public bool IsSensible(int state, int command) => true;

    public bool IsCanonical(int state, int command) => true;

    public bool IsRepresentative(int state, int command) => true;

    public int Weight(int command) => 1;

    public void AddAdmitted(int before, int command, List<bool> into) => into.Add(command >= Top || command == before);

    public bool Admits(int before, int command, bool answer, out int after)
    {
        after = Next(before, command);
        return answer == (command >= Top || command == before);
    }

    public bool IsFatal(bool answer) => false;

    public bool IsInjected(bool answer) => false;

    public int[] NewObservation(ToyWorld boot) => new int[1];

    public void Observe(int state, int[] into) => into[0] = state;

    public bool Agree(int[] expected, int[] actual) => expected[0] == actual[0];

    public Judgement Judge(in Moment<int, int, bool, int[]> moment) => default;

    public void AddProbes(int state, List<int> into)
    {
        // All can be seen.
    }

    public IEnumerable<ToyWorld> Simpler(ToyWorld boot) => [];

    public IReadOnlyList<int> Rename(IReadOnlyList<int> commands) => commands;

    public string Spell(ToyWorld boot) => "ladder";

    public string Spell(int command) => _kinds[command];

    public string Kind(int command) => _kinds[command];

    public ToyWorld ParseBoot(string text) => default;

    public int ParseCommand(ToyWorld boot, string text) => Array.IndexOf(_kinds, text);

    public string Expected(int before, int command, bool answer) => "";

    public string Tell(bool answer) => answer ? "ok" : "refused";

    public bool IsAccepted(bool answer) => answer;

    public IEnumerable<Difference> Differences(int[] expected, int[] actual) => [];

    private static int Next(int state, int command) => command == state ? state + 1 : command == Top ? 0 : state;

    private sealed class Ladder : ISystem<int, bool, int[]>
    {
        private int _rung;

        public bool Execute(int command)
        {
            var isAccepted = command >= Top || command == _rung;
            _rung = Next(_rung, command);
            return isAccepted;
        }

        public void Observe(int[] into) => into[0] = _rung;
    }
}
