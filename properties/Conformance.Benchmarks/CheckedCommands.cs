using BenchmarkDotNet.Attributes;
using Conformance.Model.Ownership;
using Conformance.Own8;
using Conformance.Properties;
using Conformance.Sut;

namespace Conformance.Benchmarks;

/// <summary>How long one checked command takes: executed, observed, compared with the model, every rule judged.</summary>
[MemoryDiagnoser]
public class CheckedCommands
{
    // Long enough that what comes once a call does not show.
    private const int CommandCount = 100_000;
    private const int TraceLength = 50;

    /// <summary>OWN-8, no bug.</summary>
    [Benchmark(OperationsPerInvoke = CommandCount)]
    public long Own8() => Walk(Own8Subject.With(Own8Bug.None), default);

    /// <summary>The machine M at tier A against the reference, in a small world.</summary>
    [Benchmark(OperationsPerInvoke = CommandCount)]
    public long Small() => Walk(Subjects.Of(new ReferenceImplementation()), Worlds.Small(AllProfiles.Ioda2).First());

    /// <summary>The machine M at tier A against the reference, with two groups of two devices.</summary>
    [Benchmark(OperationsPerInvoke = CommandCount)]
    public long Large() => Walk(Subjects.Of(new ReferenceImplementation()), Worlds.Large(AllProfiles.Ioda2).First());

    /// <summary>The whole machine: two groups that change hands through containers, windows and memory of two processes.</summary>
    [Benchmark(OperationsPerInvoke = CommandCount)]
    public long Containers() => Walk(
        Subjects.Of(new ReferenceImplementation()),
        Worlds.LargeWithContainers(AllProfiles.Latest).First(boot => boot.Attached == IommuType.V2));

    private static long Walk<TBoot, TState, TCommand, TAnswer, TObservation>(
        Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject, TBoot boot)
        where TBoot : IEquatable<TBoot>
        where TState : IEquatable<TState>
        where TCommand : notnull
        where TObservation : class
    {
        var lockstep = new Lockstep<TBoot, TState, TCommand, TAnswer, TObservation>(subject);
        var generator = new TraceGenerator<TBoot, TState, TCommand, TAnswer, TObservation>(subject, boot);
        var prng = new Prng(1);
        for (var done = 0; done < CommandCount; done += TraceLength)
        {
            lockstep.Begin(boot);
            for (var i = 0; i < TraceLength && generator.TryNext(ref prng, lockstep.State, out var command); i++) lockstep.Step(command);
        }

        return lockstep.Tally.Commands;
    }
}
