using System.Diagnostics;

namespace Conformance.Contest;

/// <summary>Measures rounds of work, the first two aside: time, allocation, and the heap at its largest.</summary>
internal sealed class Gauge
{
    /// <summary>How many rounds are not counted: meanwhile the runtime compiles what it finds to be called often.</summary>
    public const int WarmUpCount = 2;

    private readonly List<double> _speeds = [];
    private readonly List<double> _bytes = [];

    private int _rounds;

    /// <summary>The largest managed heap that was seen.</summary>
    public long PeakHeapBytes { get; private set; }

    /// <summary>The median of the rounds that count.</summary>
    public double CommandsPerSecond => Median(_speeds);

    /// <summary>The least of the rounds that count: what remains when nothing is compiled any more.</summary>
    public double BytesPerCommand => _bytes.Min();

    /// <summary>Measures one round.</summary>
    /// <param name="work">Runs it and says how many commands, or states, it had.</param>
    public void Round(Func<long> work)
    {
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var clock = Stopwatch.StartNew();
        var commands = work();
        var seconds = clock.Elapsed.TotalSeconds;
        Look();
        if (_rounds++ < WarmUpCount) return;

        _speeds.Add(commands / seconds);
        _bytes.Add((double)(GC.GetTotalAllocatedBytes(precise: true) - allocated) / commands);
    }

    /// <summary>Looks at the heap.</summary>
    public void Look() => PeakHeapBytes = Math.Max(PeakHeapBytes, GC.GetTotalMemory(forceFullCollection: false));

    /// <summary>The middle of some numbers, the lower of two.</summary>
    public static T Median<T>(IReadOnlyCollection<T> numbers) => numbers.Order().ElementAt((numbers.Count - 1) / 2);
}
