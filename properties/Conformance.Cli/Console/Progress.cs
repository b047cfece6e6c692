using Spectre.Console;

namespace Conformance.Cli;

/// <summary>Tells how far a run has come: a bar on a terminal, a plain line now and then elsewhere, nothing where it is to be quiet.</summary>
internal static class Progress
{
    // A log should show that the run lives, and not much more; one that is to be verbose, a little more.
    private const int PlainLineCountMax = 4;
    private const int VerboseLineCountMax = 20;

    // With the percentage and what the watch tells this fits 80 columns.
    private const int NameLengthMax = 16;
    private const int BarWidth = 8;

    /// <summary>Runs the work, which tells how many of its parts are done.</summary>
    public static async Task RunAsync(Terminal terminal, string what, Func<Action<int, int>, Task> work, Watch? watch = null)
    {
        watch ??= new Watch(TimeProvider.System);
        if (!terminal.IsInteractive || terminal.Volume == Volume.Quiet)
        {
            await work(terminal.Volume == Volume.Quiet ? (_, _) => { } : Lines(terminal, what, watch)).ConfigureAwait(false);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Error),
            ColorSystem = terminal.HasColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn { Width = BarWidth }, new PercentageColumn(), new WatchColumn(watch))
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(what.Length <= NameLengthMax ? what : $"{what[..(NameLengthMax - 3)]}..."));
                await work((done, all) =>
                {
                    bar.MaxValue = all;
                    bar.Value = done;
                }).ConfigureAwait(false);
            })
            .ConfigureAwait(false);
    }

    private static Action<int, int> Lines(Terminal terminal, string what, Watch watch)
    {
        var isVerbose = terminal.Volume == Volume.Verbose;
        var count = isVerbose ? VerboseLineCountMax : PlainLineCountMax;
        var told = -1;
        return (done, all) =>
        {
            lock (terminal)
            {
                var part = (int)((long)done * count / Math.Max(1, all));
                if (part <= told || terminal.Interrupted.IsCancellationRequested) return;

                told = part;
                var line = $"{what}: {100L * done / Math.Max(1, all)}% done";
                var more = isVerbose ? watch.Line((double)done / Math.Max(1, all)) : "";
                terminal.Error.WriteLine(more.Length > 0 ? $"{line}, {more}" : line);
            }
        };
    }
}
