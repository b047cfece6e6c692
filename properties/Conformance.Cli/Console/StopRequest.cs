namespace Conformance.Cli;

/// <summary>
/// What a signal that asks the program to end leads to, the same for Ctrl-C, SIGTERM and SIGHUP: the first one asks the run to
/// end and report what it has; another one, later, ends the process and what it has started.
/// </summary>
/// <param name="interrupt">Asks the run to end.</param>
/// <param name="exit">Ends the process.</param>
/// <param name="clock">What time it is.</param>
internal sealed class StopRequest(CancellationTokenSource interrupt, Action exit, TimeProvider clock)
{
    // timeout(1), and others that end a job, signal the process and then its group, in which it is again: that is one request.
    private static readonly TimeSpan _same = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private long? _first;

    /// <summary>Asks once.</summary>
    public void Ask()
    {
        lock (_lock)
        {
            if (_first is { } first)
            {
                if (clock.GetElapsedTime(first) < _same) return;
            }
            else
            {
                _first = clock.GetTimestamp();
            }
        }

        if (interrupt.IsCancellationRequested) exit();
        else interrupt.Cancel();
    }
}
