using Conformance.Sut.Contract;

namespace Conformance.Properties.Tests.FsCheckBridge.Counter;

// What can be seen of it.
public sealed class Display
{
    public int Count { get; set; }
}

// The system: a counter of so many digits, in base 2.
public sealed class CounterSystem(int digits) : ISystem<Press, bool, Display>
{
    private int _count;

    public bool Execute(Press command)
    {
        _count = command == Press.Up ? (_count + 1) & ((1 << digits) - 1) : 0;
        return true;
    }

    public void Observe(Display into) => into.Count = _count;
}
