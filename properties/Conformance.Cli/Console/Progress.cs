using Spectre.Console;

namespace Conformance.Cli;

/// <summary>Tells how far a run has come: a bar on a terminal, a plain line now and then elsewhere.</summary>
internal static class Progress
{
    // A log should show that the run lives, and not much more.
    private const int PlainLineCountMax = 4;

    /// <summary>Runs the work, which tells how many of its parts are done.</summary>
    public static async Task RunAsync(Terminal terminal, string what, Func<Action<int, int>, Task> work)
    {
        if (!terminal.IsInteractive)
        {
            await work(Lines(terminal, what)).ConfigureAwait(false);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(what));
                await work((done, all) =>
                {
                    bar.MaxValue = all;
                    bar.Value = done;
                }).ConfigureAwait(false);
            })
            .ConfigureAwait(false);
    }

    private static Action<int, int> Lines(Terminal terminal, string what)
    {
        var told = -1;
        return (done, all) =>
        {
            lock (terminal)
            {
                var part = (int)((long)done * PlainLineCountMax / Math.Max(1, all));
                if (part <= told || terminal.Interrupted.IsCancellationRequested) return;

                told = part;
                terminal.Error.WriteLine($"{what}: {100L * done / Math.Max(1, all)}% done");
            }
        };
    }
}
