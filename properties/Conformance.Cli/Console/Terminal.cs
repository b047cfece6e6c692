namespace Conformance.Cli;

/// <summary>Where the program writes: results to one stream, progress and complaints to the other.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Progress and complaints.</param>
/// <param name="IsInteractive">Whether somebody watches <paramref name="Error"/> on a terminal.</param>
/// <param name="Interrupted">Cancelled by Ctrl-C.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool IsInteractive, CancellationToken Interrupted)
{
    /// <summary>The terminal of this process. A first Ctrl-C asks the run to end and report; a second one ends the process.</summary>
    public static Terminal OfProcess()
    {
        var interrupt = new CancellationTokenSource();
        System.Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = !interrupt.IsCancellationRequested;
            interrupt.Cancel();
        };
        var plain = new StreamWriter(System.Console.OpenStandardOutput()) { AutoFlush = false, NewLine = "\n" };
        return new(plain, System.Console.Error, !System.Console.IsErrorRedirected, interrupt.Token);
    }
}
