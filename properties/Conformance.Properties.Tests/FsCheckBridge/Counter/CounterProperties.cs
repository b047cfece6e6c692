using Conformance.Model.Machines;
using FsCheck;
using FsCheck.Xunit;
using Trace = Conformance.Properties.Trace<int, Conformance.Properties.Tests.FsCheckBridge.Counter.Press>;

namespace Conformance.Properties.Tests.FsCheckBridge.Counter;

public sealed class CounterProperties
{
    private static readonly TraceProperty<int, int, Press, bool, Display> _counter = new(
        new("counter", new CounterMachine(), new CounterNotation(), digits => new CounterSystem(digits), RuleSet.None), 16);

    public static Arbitrary<Trace> Traces() => _counter.Traces;

    [Property(Arbitrary = [typeof(CounterProperties)])]
    public Property Obeys_the_protocol(Trace trace) => _counter.Holds(trace);
}
