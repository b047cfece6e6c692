using Conformance.Model.Ownership;
using Conformance.Own8;
using Conformance.Properties.Tests.Toys;
using Conformance.Sut;

namespace Conformance.Properties.Tests;

public class TraceGeneratorTests
{
    [Fact]
    public void Every_command_makes_sense_where_it_is_asked()
    {
        var subject = Own8Subject.With(Own8Bug.None);
        var generator = new Own8TraceGenerator(subject, default);
        var run = new Own8Lockstep(subject);
        var prng = new Prng(1);
        run.Begin(default);
        for (var i = 0; i < 2_000; i++)
        {
            Assert.True(generator.TryNext(ref prng, run.State, out var command));
            Assert.True(run.Step(command));
        }

        Assert.Equal(8, run.Tally.Kinds.Count);
    }

    [Fact]
    public void Weights_are_kept()
    {
        var generator = new Own8TraceGenerator(Own8Subject.With(Own8Bug.None), default);
        var prng = new Prng(1);
        var counts = new int[8];
        for (var i = 0; i < 33_000; i++)
        {
            Assert.True(generator.TryNext(ref prng, default, out var command));
            counts[(int)command]++;
        }

        // Three of the weight 8, and the reset of the weight 1: 25 in all.
        Assert.InRange(counts[(int)Own8Command.Take], 10_100, 11_020);
        Assert.InRange(counts[(int)Own8Command.Reset], 1_180, 1_460);
        Assert.Equal(0, counts[(int)Own8Command.Release]);
    }

    [Fact]
    public void Rare_commands_first_goes_through_a_protocol_of_many_steps()
    {
        // Weighted, about one trace in a hundred million would come to the eighth rung.
        Assert.InRange(Climbed(Strategy.RareFirst), 100, 1_000);
        Assert.InRange(Climbed(Strategy.Weighted), 0, 5);
    }

    [Fact]
    public void A_swarm_leaves_out_some_kinds_of_a_whole_trace_and_others_of_the_next()
    {
        var generator = new Own8TraceGenerator(Own8Subject.With(Own8Bug.None), default);
        var prng = new Prng(1);
        var seen = new HashSet<string>();
        for (var trace = 0; trace < 100; trace++)
        {
            generator.Begin(Strategy.Swarm, ref prng);
            var asked = new SortedSet<Own8Command>();
            for (var i = 0; i < 300; i++)
            {
                Assert.True(generator.TryNext(ref prng, default, out var command));
                asked.Add(command);
            }

            seen.Add(string.Join(' ', asked));
        }

        // Of the five that make sense at first, any may be left out; where all are, one is asked all the same.
        Assert.InRange(seen.Count, 8, 16);
    }

    [Fact]
    public void The_shares_of_a_mixture_are_what_they_are_said_to_be()
    {
        var counts = Enumerable.Range(0, Mixture.Whole).GroupBy(seed => Mixture.Of((ulong)seed)).ToDictionary(way => way.Key, way => way.Count());

        Assert.All(Enum.GetValues<Strategy>(), strategy => Assert.Equal(Mixture.Share(strategy), counts[strategy]));
    }

    [Fact]
    public void Where_nothing_makes_sense_nothing_is_asked()
    {
        var generator = new ToyTraceGenerator(ToySystem.Subject(), new(Limit: 0));
        var prng = new Prng(1);

        Assert.False(generator.TryNext(ref prng, ToyMachine.Instance.Start(new(Limit: 0)), out _));
    }

    [Fact]
    public void What_has_no_weight_or_is_not_canonical_is_never_asked()
    {
        var generator = new ToyTraceGenerator(ToySystem.Subject(), new(Limit: 1));
        var state = ToyMachine.Instance.Start(new(Limit: 1));
        for (ulong seed = 0; seed < 500; seed++)
        {
            var prng = new Prng(seed);
            Assert.True(generator.TryNext(ref prng, state, out var command));
            Assert.NotEqual(ToyCommand.Look, command);
        }
    }

    [Fact]
    public void Arguments_that_make_no_difference_do_not_crowd_out_those_that_do()
    {
        // At first a DMA goes nowhere with any of its seven addresses, read or write; the machine takes one of them for all.
        var world = new Boot { Profile = AllProfiles.Ioda1 };
        var generator = new OwnershipTraceGenerator(Subjects.Of(new ReferenceImplementation()), world);
        var state = OwnershipMachine.Instance.Start(world);
        var prng = new Prng(1);
        var asked = new List<OwnershipCommand>();
        while (asked.Count < 1_000)
        {
            Assert.True(generator.TryNext(ref prng, state, out var command));
            if (command is Dma) asked.Add(command);
        }

        Assert.Equal(14, asked.Distinct().Count());
        Assert.InRange(asked.Count(command => OwnershipMachine.Instance.IsRepresentative(state, command)), 250, 600);
    }

    private static int Climbed(Strategy strategy)
    {
        var run = new Lockstep<ToyWorld, int, int, bool, int[]>(LadderMachine.Subject);
        var generator = new TraceGenerator<ToyWorld, int, int, bool, int[]>(LadderMachine.Subject, default);
        var prng = new Prng(1);
        var climbed = 0;
        for (var trace = 0; trace < 1_000; trace++)
        {
            run.Begin(default);
            generator.Begin(strategy, ref prng);
            for (var i = 0; i < 30 && run.State < LadderMachine.Top; i++)
            {
                Assert.True(generator.TryNext(ref prng, run.State, out var command));
                run.Step(command);
                generator.Note(run.IsAccepted);
            }

            if (run.State == LadderMachine.Top) climbed++;
        }

        return climbed;
    }

    [Fact]
    public void The_one_command_that_makes_sense_is_found_among_many()
    {
        // Nothing was allocated and the table is full: of the eight kinds a reset is the rarest that always makes sense.
        var generator = new Own8TraceGenerator(Own8Subject.With(Own8Bug.None), default);
        var state = new Own8State(UserOwned: false, Bypass: false, UserMaps: 0, KernelAllocs: 2);
        var seen = new HashSet<Own8Command>();
        for (ulong seed = 0; seed < 300; seed++)
        {
            var prng = new Prng(seed);
            Assert.True(generator.TryNext(ref prng, state, out var command));
            seen.Add(command);
        }

        Assert.Equal([Own8Command.KernelFree, Own8Command.Reset], seen.Order());
    }
}
