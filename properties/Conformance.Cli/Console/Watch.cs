using System.Globalization;
using Conformance.Properties;

namespace Conformance.Cli;

/// <summary>What whoever watches a run wants to know: how fast it goes, how much of the machine it saw, what it found, how long it takes.</summary>
/// <param name="clock">What time it is.</param>
/// <param name="pace">Asks the run how far it is; null: it does not say.</param>
/// <param name="possible">Counts the transitions that there are, asked once; null: nobody knows.</param>
/// <param name="time">The budget of time; null: the run ends when its work is done.</param>
internal sealed class Watch(TimeProvider clock, Func<Pace>? pace = null, Func<int>? possible = null, TimeSpan? time = null)
{
    // Before that the first guess would be far off.
    private static readonly TimeSpan _settled = TimeSpan.FromSeconds(1);

    private readonly Lazy<int> _possible = new(() => possible?.Invoke() ?? 0);
    private readonly long _begun = clock.GetTimestamp();

    /// <summary>61k traces/s, 57% covered, 3 found, 12 s left. What is not known is left out.</summary>
    /// <param name="share">The part of the work that is done, from 0 to 1.</param>
    public string Line(double share)
    {
        var elapsed = clock.GetElapsedTime(_begun);
        return string.Join(", ", Parts(elapsed, share).OfType<string>());
    }

    private IEnumerable<string?> Parts(TimeSpan elapsed, double share)
    {
        if (pace?.Invoke() is { } now)
        {
            if (elapsed >= _settled) yield return $"{Short(now.Traces / elapsed.TotalSeconds)} traces/s";
            if (_possible.Value > 0) yield return $"{Math.Min(100, 100 * now.Transitions / _possible.Value)}% covered";
            yield return $"{now.Findings} found";
        }

        yield return Left(elapsed, share);
    }

    // A budget of time knows; a budget of work is guessed from what is done.
    private string? Left(TimeSpan elapsed, double share)
    {
        if (time is { } budget) return $"{Span(budget > elapsed ? budget - elapsed : TimeSpan.Zero)} left";
        return elapsed >= _settled && share is > 0 and < 1 ? $"{Span(elapsed * ((1 - share) / share))} left" : null;
    }

    private static string Span(TimeSpan span) => span switch
    {
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours}h{span.Minutes:00}m"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Minutes}m{span.Seconds:00}s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.Seconds}s"),
    };

    private static string Short(double number) => number >= 10_000
        ? string.Create(CultureInfo.InvariantCulture, $"{number / 1_000:F0}k")
        : string.Create(CultureInfo.InvariantCulture, $"{number:F0}");
}
