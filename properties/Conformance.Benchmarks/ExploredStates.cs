using BenchmarkDotNet.Attributes;
using Conformance.Model.Ownership;
using Conformance.Properties;
using Conformance.Sut;

namespace Conformance.Benchmarks;

/// <summary>How long one state of the machine takes: all its commands asked, every answer that is admitted judged.</summary>
[MemoryDiagnoser]
public class ExploredStates
{
    // All of the world that is explored.
    private const int StateCount = 3_888;

    /// <summary>The machine M at tier A, in the smallest world.</summary>
    [Benchmark(OperationsPerInvoke = StateCount)]
    public int Small()
    {
        var space = new StateSpace<Boot, MachineState, Command, Answer, Observation>(
            Subjects.Of(new ReferenceImplementation()), Worlds.Small(AllProfiles.Ioda2).First());
        space.Run(int.MaxValue, CancellationToken.None);
        return space.ExploredCount == StateCount ? StateCount : throw new InvalidOperationException($"The world has {space.ExploredCount} states.");
    }
}
