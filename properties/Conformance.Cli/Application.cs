using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Conformance.Model.Machines;
using Conformance.Properties;
using Conformance.Sut;
using Microsoft.Extensions.DependencyInjection;

namespace Conformance.Cli;

/// <summary>The program: parses the call, runs the verb, and turns what goes wrong into a message and an exit code.</summary>
internal static class Application
{
    /// <summary>Runs one call.</summary>
    /// <param name="args">What was typed.</param>
    /// <param name="terminal">Where it was typed.</param>
    /// <param name="more">Registers implementations beside those of this house.</param>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, Action<IServiceCollection>? more = null)
    {
        var code = await RunAnyAsync(args, terminal, more).ConfigureAwait(false);
        return code == ExitCode.Unusable && args is ["bisect-step", ..] ? ExitCode.EndsBisection : code;
    }

    [SuppressMessage("Design", "CA1031", Justification = "The last resort: what nobody expected is a fault of the harness, never a verdict.")]
    private static async Task<int> RunAnyAsync(string[] args, Terminal terminal, Action<IServiceCollection>? more)
    {
        try
        {
            var composed = Compose(terminal);
            more?.Invoke(composed);
            using var services = composed.BuildServiceProvider();
            var code = await InvokeAsync(args, terminal, services.GetRequiredService<CommandLine>()).ConfigureAwait(false);
            await terminal.Out.FlushAsync().ConfigureAwait(false);
            return code;
        }
        catch (UsageException wrong)
        {
            Paper.Complain(terminal.Error, wrong.NamesLine ? wrong.Message : $"conformance: {wrong.Message}");
        }
        catch (UnavailableException missing)
        {
            Paper.Complain(terminal.Error, $"conformance: {missing.Message}");
            return ExitCode.NotApplicable;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            Paper.Complain(terminal.Error, $"conformance: the result could not be written: {Files.Why(wrong)}");
        }
        catch (TreeException wrong)
        {
            Paper.Complain(terminal.Error, $"conformance: {wrong.Message}");
        }
        catch (Exception stopped) when (terminal.Interrupted.IsCancellationRequested && Cause<OperationCanceledException>(stopped) is not null)
        {
            // In the middle of something of which a part is nothing: a build, or a run that was asked twice to end.
            Paper.Complain(terminal.Error, "conformance: interrupted; there is nothing to tell.");
            return ExitCode.Interrupted;
        }
        catch (Exception broken) when (Cause<ExternalFaultException>(broken) is { } strange)
        {
            Paper.Complain(terminal.Error, $"conformance: {strange.Message}\nThe program is at fault: sut/exec/README.md says what it must write.");
        }
        catch (Exception broken)
        {
            TellFault(terminal.Error, broken);
        }

        return ExitCode.Unusable;
    }

    /// <summary>Puts the program together.</summary>
    internal static IServiceCollection Compose(Terminal terminal) => new ServiceCollection()
        .AddSingleton(terminal)
        .AddImplementations(terminal.Interrupted)
        .AddSingleton<Runs>()
        .AddSingleton<IVerb, SeriesVerb>()
        .AddSingleton<IVerb, CheckVerb>()
        .AddSingleton<IVerb, ReplayVerb>()
        .AddSingleton<IVerb, ExploreVerb>()
        .AddSingleton<IVerb, MutantsVerb>()
        .AddSingleton<IVerb, BenchVerb>()
        .AddSingleton<IVerb, ReportVerb>()
        .AddSingleton<IVerb, MergeVerb>()
        .AddSingleton<IVerb, ListVerb>()
        .AddSingleton<IVerb, KernelVerb>()
        .AddSingleton<IVerb, BisectStepVerb>()
        .AddSingleton<CommandLine>();

    private static async Task<int> InvokeAsync(string[] args, Terminal terminal, CommandLine line)
    {
        var call = line.Parse(args);
        if (line.Problem(call) is { } problem)
        {
            Paper.Complain(terminal.Error, $"conformance: {problem}\nTry: {CommandLine.HelpCall(call)}");
            return ExitCode.Unusable;
        }

        terminal.Volume = line.VolumeOf(call);
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await call.InvokeAsync(configuration, terminal.Interrupted).ConfigureAwait(false);
    }

    // What it was asked is told by the harness around it.
    private static T? Cause<T>(Exception broken)
        where T : Exception
    {
        for (var cause = broken; cause is not null; cause = cause.InnerException)
        {
            if (cause is T found) return found;
        }

        return null;
    }

    // Never shrunk, never a verdict: the fault is ours. Where it happened goes along, for whoever mends it.
    private static void TellFault(TextWriter error, Exception broken)
    {
        var what = broken is HarnessException ? broken.Message : $"{broken.GetType().Name}: {broken.Message}";
        Paper.Complain(error, $"conformance: {what}\nThis is a fault of the harness, not of what it tests. Please report it with the call.");
        var innermost = broken.GetBaseException();
        foreach (var frame in (innermost.StackTrace ?? "").Split('\n').Take(8)) error.WriteLine(frame.TrimEnd());
    }
}
