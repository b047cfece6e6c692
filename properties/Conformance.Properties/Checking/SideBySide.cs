using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>Runs work on all cores. The parts share nothing, so that no result depends on their order.</summary>
internal static class SideBySide
{
    /// <summary>Does the work for each item.</summary>
    /// <exception cref="HarnessException">The harness is wrong: told as itself, wherever it happened first.</exception>
    public static void ForEach<T>(IEnumerable<T> items, Action<T> work)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        try
        {
            Parallel.ForEach(items, options, work);
        }
        catch (AggregateException several)
        {
            var first = several.Flatten().InnerExceptions[0];
            throw first as HarnessException ?? new HarnessException(first.Message, first);
        }
    }
}
