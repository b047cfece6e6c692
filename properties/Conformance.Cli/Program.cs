using Conformance.Cli;

// A first Ctrl-C asks the run to end and report what it has; a second one ends the process.
using var interrupt = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = !interrupt.IsCancellationRequested;
    interrupt.Cancel();
};

using var output = new StreamWriter(Console.OpenStandardOutput()) { NewLine = "\n" };
return await Application
    .RunAsync(args, new Terminal(output, Console.Error, !Console.IsErrorRedirected, interrupt.Token))
    .ConfigureAwait(false);
