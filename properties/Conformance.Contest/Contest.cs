using System.Globalization;
using Conformance.Model.Ownership;
using Conformance.Own8;
using Conformance.Properties;
using Conformance.Reports;
using Conformance.Sut;
using FsCheck;
using FsCheck.Experimental;

namespace Conformance.Contest;

using Own8Engine = EngineLoop<Own8World, Own8State, Own8Command, bool, Own8Observation>;
using OwnershipBare = BareLoop<Boot, MachineState, Command, Answer, Observation>;
using OwnershipEngine = EngineLoop<Boot, MachineState, Command, Answer, Observation>;
using OwnershipSpace = StateSpace<Boot, MachineState, Command, Answer, Observation>;

/// <summary>
/// The same work on our engine, on FsCheck's state machine and on a plain loop, in turns on one thread, so that what the
/// machine does besides meets all of them alike.
/// </summary>
public sealed class Contest(int seeds)
{
    private const int TraceLength = 50;
    private const int RoundCount = Gauge.WarmUpCount + 5;
    private const int TestCountMax = 100_000;

    private static readonly (Own8Bug Bug, int TrueMinimum)[] _bugs = [(Own8Bug.A, 5), (Own8Bug.B, 6)];

    private readonly Gauge _ours = new();
    private readonly Gauge _fsCheck = new();
    private readonly Gauge _plain = new();
    private readonly Gauge _tierA = new();
    private readonly Gauge _tierABare = new();
    private readonly Gauge _containers = new();
    private readonly Gauge _containersBare = new();
    private readonly Gauge _explored = new();

    /// <summary>Runs it.</summary>
    /// <param name="stop">Asked between rounds and between seeds.</param>
    /// <param name="progress">Told the number of finished parts and of all.</param>
    /// <returns>The figures; null when it was stopped before every engine had a round that counts.</returns>
    public BenchRecord? Run(CancellationToken stop, Action<int, int>? progress = null)
    {
        var parts = RoundCount + seeds;
        var done = 0;
        var rounds = 0;
        for (; rounds < RoundCount && !stop.IsCancellationRequested; rounds++)
        {
            Race();
            progress?.Invoke(++done, parts);
        }

        if (rounds <= Gauge.WarmUpCount) return null;

        var ours = _bugs.Select(bug => new BugTally(bug.Bug, bug.TrueMinimum)).ToArray();
        var fsCheck = _bugs.Select(bug => new BugTally(bug.Bug, bug.TrueMinimum)).ToArray();
        for (var seed = 1UL; seed <= (ulong)seeds && !stop.IsCancellationRequested; seed++)
        {
            foreach (var tally in ours) HuntOnOurs(tally, seed);
            foreach (var tally in fsCheck) HuntOnFsCheck(tally, seed);
            progress?.Invoke(++done, parts);
        }

        return Record(ours, fsCheck, stop.IsCancellationRequested ? "interrupted" : null);
    }

    private static Boot TierAWorld => Worlds.Small(AllProfiles.Ioda2).First();

    private static Boot ContainerWorld =>
        Worlds.LargeWithContainers(AllProfiles.Latest).First(boot => boot.Attached == IommuType.V2);

    private void Race()
    {
        _ours.Round(() => Drive(new Own8Engine(Own8Subject.With(Own8Bug.None), default), 10_000));
        _fsCheck.Round(() => FsCheckCommands(tests: 2_000));
        _plain.Round(() => PlainCommands(traces: 20_000));
        Race(TierAWorld, 5_000, _tierA, _tierABare);
        Race(ContainerWorld, 2_000, _containers, _containersBare);
        _explored.Round(() => Enumerable.Range(0, 50).Sum(_ => (long)Explored().ExploredCount));
    }

    private static OwnershipSpace Explored()
    {
        var space = new OwnershipSpace(Subjects.Of(new ReferenceImplementation()), TierAWorld);
        space.Run(int.MaxValue, CancellationToken.None);
        return space;
    }

    private static void Race(Boot world, int traces, Gauge ours, Gauge bare)
    {
        var subject = Subjects.Of(new ReferenceImplementation());
        ours.Round(() =>
        {
            var prng = new Prng(1);
            return new OwnershipEngine(subject, world).Run(ref prng, traces, TraceLength);
        });
        bare.Round(() =>
        {
            var prng = new Prng(1);
            return new OwnershipBare(subject, world).Run(ref prng, traces, TraceLength);
        });
    }

    private static long Drive(Own8Engine engine, int traces)
    {
        var prng = new Prng(1);
        return engine.Run(ref prng, traces, TraceLength);
    }

    private static long PlainCommands(int traces)
    {
        var loop = new PlainLoop(Own8Bug.None);
        var random = new Random(1);
        for (var i = 0; i < traces; i++) loop.Run(random, TraceLength);
        return loop.Commands;
    }

    private static long FsCheckCommands(int tests)
    {
        var machine = new FsCheckMachine(Own8Bug.None);
        machine.ToProperty().Check(Configured(1, tests, new Verdict()));
        return (long)machine.Systems * TraceLength;
    }

    private static void HuntOnOurs(BugTally tally, ulong seed)
    {
        var engine = new Own8Engine(Own8Subject.With(tally.Bug), default);
        if (engine.Find(seed, TestCountMax, TraceLength) is { } found)
        {
            tally.Add(found.Tests, found.Finding.Trace.Length, found.Finding.ShrinkExecutions + found.Finding.RepeatExecutions, found.Finding.ProofExecutions);
        }
        else
        {
            tally.Miss();
        }
    }

    private void HuntOnFsCheck(BugTally tally, ulong seed)
    {
        var machine = new FsCheckMachine(tally.Bug);
        var verdict = new Verdict();
        machine.ToProperty().Check(Configured(seed, TestCountMax, verdict));
        _fsCheck.Look();
        if (verdict.Length is { } length) tally.Add(verdict.Tests, length, machine.Systems - verdict.Tests, proof: null);
        else tally.Miss();
    }

    // Sizes do not matter to a machine that says how many commands a test has.
    private static Config Configured(ulong seed, int tests, Verdict verdict) =>
        Config.Quick.WithMaxTest(tests).WithStartSize(TraceLength).WithEndSize(TraceLength).WithReplay(seed, 3).WithRunner(verdict);

    private BenchRecord Record(BugTally[] ours, BugTally[] fsCheck, string? stopped) => new()
    {
        Seeds = seeds,
        Own8 = new()
        {
            Ours = Record(_ours, ours) with
            {
                ProvenMinimal = string.Create(
                    CultureInfo.InvariantCulture, $"{ours.Sum(tally => tally.Proven)}/{ours.Sum(tally => tally.Runs)}"),
            },
            FsCheck = Record(_fsCheck, fsCheck),
            PlainLoop = Record(_plain, []),
        },
        TierA = Record(TierAWorld, _tierA, _tierABare),
        Containers = Record(ContainerWorld, _containers, _containersBare),
        Explore = RecordExplored(),
        Stopped = stopped,
    };

    private ExploreSpeedRecord RecordExplored()
    {
        var space = Explored();
        var speed = _explored.CommandsPerSecond;
        return new()
        {
            Boot = OwnershipNotation.Instance.Spell(TierAWorld),
            States = space.ExploredCount,
            StatesPerSecond = Math.Round(speed),
            TransitionsPerSecond = Math.Round(speed * space.TransitionCount / space.ExploredCount),
        };
    }

    private static LoopContestRecord Record(Boot world, Gauge ours, Gauge bare) =>
        new() { Boot = OwnershipNotation.Instance.Spell(world), Ours = Record(ours, []), PlainLoop = Record(bare, []) };

    private static ContestantRecord Record(Gauge gauge, BugTally[] bugs) => new()
    {
        CommandsPerSecond = Math.Round(gauge.CommandsPerSecond),
        BytesPerCommand = Math.Round(gauge.BytesPerCommand, 1),
        PeakHeapBytes = gauge.PeakHeapBytes,
        AtMinimum = bugs.Length == 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{bugs.Sum(tally => tally.AtMinimum)}/{bugs.Sum(tally => tally.Runs)}"),
        ExecutionsBeforeProof = BugTally.ExecutionsBeforeProof(bugs),
        Bugs = [.. bugs.Select(tally => tally.Record())],
    };
}
