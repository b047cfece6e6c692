using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Conformance.Cli;

/// <summary>Adds examples under the generated help: most people read those first.</summary>
internal static class Help
{
    public static void AddExamples(RootCommand root, IReadOnlyList<IVerb> verbs)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        if (option.Action is HelpAction generated) option.Action = new WithExamples(generated, verbs);
    }

    private sealed class WithExamples(HelpAction generated, IReadOnlyList<IVerb> verbs) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = generated.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var verb in verbs.Where(verb => IsAbout(parseResult, verb)))
            {
                foreach (var (call, meaning) in verb.Examples) output.WriteLine($"  {call}\n      {meaning}");
            }

            output.WriteLine();
            output.WriteLine("Exit codes: 0 conforms (or: as recorded), 1 violates (or: differs from");
            output.WriteLine("what is recorded), 2 wrong usage or a fault of the harness, 125 not");
            output.WriteLine("applicable here, 130 interrupted (what was found is reported).");
            return code;
        }

        private static bool IsAbout(ParseResult call, IVerb verb) =>
            call.CommandResult.Command is RootCommand || call.CommandResult.Command == verb.Command;
    }
}
