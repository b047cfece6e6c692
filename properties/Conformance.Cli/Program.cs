using System.Runtime.InteropServices;
using Conformance.Cli;

// The first Ctrl-C or SIGTERM asks the run to end and report what it has; the second ends the process, and what it started.
using var interrupt = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

using var output = new StreamWriter(Console.OpenStandardOutput()) { NewLine = "\n" };
return await Application
    .RunAsync(args, new Terminal(Console.In, output, Console.Error, !Console.IsErrorRedirected, interrupt.Token)
    {
        IsScreen = !Console.IsOutputRedirected,
        HasColours = Environment.GetEnvironmentVariable("NO_COLOR") is null or "" && Environment.GetEnvironmentVariable("TERM") is not "dumb",
    })
    .ConfigureAwait(false);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    if (interrupt.IsCancellationRequested) Environment.Exit(ExitCode.Interrupted);
    interrupt.Cancel();
}
