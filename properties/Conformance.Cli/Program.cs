using System.Runtime.InteropServices;
using Conformance.Cli;

using var interrupt = new CancellationTokenSource();
var request = new StopRequest(interrupt, () => Environment.Exit(ExitCode.Interrupted), TimeProvider.System);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var hungUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);

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
    request.Ask();
}
