using Conformance.Model.Machines;

namespace Conformance.Properties.Tests.FsCheckBridge.Counter;

public enum Press
{
    Up,
    Reset,
}

// What a counter must do: count, and start again.
public sealed class CounterMachine : IMachine<int, int, Press, bool, Display>
{
    public string Name => "counter";

    public int Start(int boot) => 0;

    public IReadOnlyList<Press> Alphabet(int boot) => [Press.Up, Press.Reset];

    public bool IsSensible(int state, Press command) => true;

    public void AddAdmitted(int before, Press command, List<bool> into) => into.Add(true);

    public bool Admits(int before, Press command, bool answer, out int after)
    {
        after = command == Press.Up ? before + 1 : 0;
        return answer;
    }

    public Display NewObservation(int boot) => new();

    public void Observe(int state, Display into) => into.Count = state;

    public bool Agree(Display expected, Display actual) => expected.Count == actual.Count;
}
