using System.CommandLine;
using Conformance.Model.Machines;
using Conformance.Sut;
using Microsoft.Extensions.DependencyInjection;

namespace Conformance.Cli;

/// <summary>The program: parses the call, runs the verb, and turns what goes wrong into a message and an exit code.</summary>
internal static class Application
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        try
        {
            using var services = Compose(terminal).BuildServiceProvider();
            return await InvokeAsync(args, terminal, services).ConfigureAwait(false);
        }
        catch (UsageException wrong)
        {
            await terminal.Error.WriteLineAsync($"conformance: {wrong.Message}").ConfigureAwait(false);
            return ExitCode.Unusable;
        }
        catch (HarnessException broken)
        {
            // Never shrunk, never a verdict: the fault is ours.
            await terminal.Error.WriteLineAsync($"conformance: {broken.Message}").ConfigureAwait(false);
            await terminal.Error.WriteLineAsync("This is a fault of the harness, not of what it tests. Please report it with the call.")
                .ConfigureAwait(false);
            return ExitCode.Unusable;
        }
        finally
        {
            await FlushAsync(terminal).ConfigureAwait(false);
        }
    }

    private static IServiceCollection Compose(Terminal terminal) => new ServiceCollection()
        .AddSingleton(terminal)
        .AddImplementations()
        .AddSingleton<Runs>()
        .AddSingleton<IVerb, SeriesVerb>()
        .AddSingleton<IVerb, CheckVerb>()
        .AddSingleton<IVerb, ReplayVerb>()
        .AddSingleton<IVerb, ExploreVerb>()
        .AddSingleton<IVerb, MutantsVerb>()
        .AddSingleton<IVerb, ListVerb>();

    private static async Task<int> InvokeAsync(string[] args, Terminal terminal, IServiceProvider services)
    {
        var root = new RootCommand("Checks implementations of IOMMU ownership and DMA bypass (powerpc, VFIO) against a formal machine.");
        var verbs = services.GetServices<IVerb>().ToList();
        foreach (var verb in verbs) root.Subcommands.Add(verb.Command);
        Help.AddExamples(root, verbs);

        var call = root.Parse(args);
        if (call.Errors.Count > 0)
        {
            var wrong = call.Errors[0].Message;
            await terminal.Error.WriteLineAsync($"conformance: {wrong}").ConfigureAwait(false);
            await terminal.Error.WriteLineAsync($"Try: ./conformance {Path(call)}--help").ConfigureAwait(false);
            return ExitCode.Unusable;
        }

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await call.InvokeAsync(configuration, terminal.Interrupted).ConfigureAwait(false);
    }

    private static string Path(ParseResult call) =>
        call.CommandResult.Command is RootCommand ? "" : $"{call.CommandResult.Command.Name} ";

    // A reader that has gone (a closed pipe) is not an error of ours.
    private static async Task FlushAsync(Terminal terminal)
    {
        try
        {
            await terminal.Out.FlushAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            await terminal.Error.WriteLineAsync("conformance: the output was closed before all was written").ConfigureAwait(false);
        }
    }
}
