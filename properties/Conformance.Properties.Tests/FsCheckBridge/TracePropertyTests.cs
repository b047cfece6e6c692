using Conformance.Model.Machines;
using Conformance.Own8;
using Conformance.Properties.Tests.FsCheckBridge.Counter;
using Conformance.Properties.Tests.Toys;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Conformance.Properties.Tests.FsCheckBridge;

using CounterProperty = TraceProperty<int, int, Press, bool, Display>;
using ToyProperty = TraceProperty<ToyWorld, ToyState, ToyCommand, ToyAnswer, ToyObservation>;
using Own8Property = TraceProperty<Own8World, Own8State, Own8Command, bool, Own8Observation>;

public sealed class TracePropertyTests
{
    private const string ShortestOverflow = """
        counter violates M: Every answer and every observation is one that the
        machine admits.

          boot: digits=2
           1  Up   -> True
           2  Up   -> True
           3  Up   -> True
           4  Up   -> True
                Expected: count 4
                Actual:   count 0
        """;

    [Fact]
    public void A_failing_test_says_the_shortest_trace_and_that_it_is_proven()
    {
        var message = Message(Counter(digits: 2), seed: 1);

        Assert.Contains(ShortestOverflow.ReplaceLineEndings("\n"), message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Minimal: proven (14 traces replayed)", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_fails_in_the_same_words() =>
        Assert.Equal(Message(Counter(digits: 2), seed: 7), Message(Counter(digits: 2), seed: 7));

    [Fact]
    public void A_machine_that_nothing_can_be_asked_of_fails()
    {
        var property = new ToyProperty(ToySystem.Subject(), new ToyWorld(Limit: 0));

        var wrong = Assert.ThrowsAny<Exception>(() => Prop.ForAll(property.Traces, property.Holds).Check(Configured(1)));

        Assert.Contains("nothing can be asked", wrong.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_system_that_obeys_passes() => Prop.ForAll(Counter(digits: 16).Traces, Counter(digits: 16).Holds).Check(Configured(1));

    [Theory]
    [InlineData(Own8Bug.A, 5)]
    [InlineData(Own8Bug.B, 6)]
    public void A_bug_that_deletion_alone_does_not_shrink_is_shrunk(Own8Bug bug, int length)
    {
        var property = new Own8Property(Own8Subject.With(bug), default(Own8World));
        for (var seed = 1UL; seed <= 5; seed++)
        {
            var message = Assert.ThrowsAny<Exception>(() => Prop.ForAll(property.Traces, property.Holds).Check(Configured(seed))).Message;

            Assert.Contains($"\n   {length}  ", message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
            Assert.DoesNotContain($"\n   {length + 1}  ", message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
            Assert.Contains("Minimal: proven", message, StringComparison.Ordinal);
        }
    }

    private static CounterProperty Counter(int digits) => new(
        new("counter", new CounterMachine(), new CounterNotation(), world => new CounterSystem(world), RuleSet.None), digits);

    private static string Message(CounterProperty counter, ulong seed) =>
        Assert.ThrowsAny<Exception>(() => Prop.ForAll(counter.Traces, counter.Holds).Check(Configured(seed))).Message;

    private static Config Configured(ulong seed) =>
        Config.QuickThrowOnFailure.WithReplay(seed, 3).WithMaxTest(2_000).WithStartSize(1).WithEndSize(50);
}
