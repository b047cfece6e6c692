using Conformance.Model.Machines;

namespace Conformance.Properties.Tests.FsCheckBridge.Counter;

// How it is told apart; commands and answers print as they are.
public sealed class CounterNotation : INotation<int, int, Press, bool, Display>
{
    public string Spell(int boot) => $"digits={boot}";

    public IEnumerable<Difference> Differences(Display expected, Display actual)
    {
        if (expected.Count != actual.Count) yield return new("count", $"{expected.Count}", $"{actual.Count}");
    }
}
