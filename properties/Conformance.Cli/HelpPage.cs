using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Conformance.Cli;

/// <summary>The help: one page for the program and one for each verb, with examples to copy.</summary>
internal sealed class HelpPage(IReadOnlyList<IVerb> verbs) : SynchronousCommandLineAction
{
    private static readonly (string Code, string Meaning)[] _codes =
    [
        ("0", "conforms, or is as the baseline records"),
        ("1", "violates, or differs from the baseline; or inconclusive: not all was run or seen"),
        ("2", "wrong usage, or a fault of the harness itself"),
        ("125", "not applicable: nothing was judged"),
        ("130", "interrupted by Ctrl-C, SIGTERM or SIGHUP; what was found so far is reported"),
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        if (verbs.FirstOrDefault(verb => verb.Command == parseResult.CommandResult.Command) is { } verb) Write(verb, output);
        else Write(output);
        return ExitCode.Conforms;
    }

    private void Write(TextWriter output)
    {
        Paper.Write(output, "", "Checks implementations of IOMMU ownership and DMA bypass (powerpc, VFIO) against a formal machine.");
        output.WriteLine();
        output.WriteLine("Usage: ./conformance VERB [options]");
        output.WriteLine();
        Items([.. verbs.Select(verb => (Call(verb), verb.Command.Description ?? ""))], output);
        output.WriteLine();
        output.WriteLine("./conformance VERB --help tells more; --version tells the version.");
        Examples([.. verbs.Select(verb => verb.Examples[0])], output);
        Codes(output);
    }

    private static void Write(IVerb verb, TextWriter output)
    {
        var command = verb.Command;
        output.WriteLine($"Usage: ./conformance {Call(verb)} [options]");
        output.WriteLine();
        Paper.Write(output, "", command.Description ?? "");
        output.WriteLine();
        Items(
            [
                .. command.Arguments.Select(argument => (argument.Name, argument.Description ?? "")),
                .. command.Options.Where(option => option is not HelpOption)
                    .Select(option => ($"{option.Name} {option.HelpName}".TrimEnd(), option.Description ?? "")),
            ],
            output);
        Examples(verb.Examples, output);
        Codes(output);
    }

    private static string Call(IVerb verb) =>
        string.Join(' ', verb.Command.Arguments.Select(Place).Prepend(verb.Command.Name));

    private static string Place(Argument argument)
    {
        var name = argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}..." : argument.Name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static void Items(IReadOnlyList<(string Name, string Meaning)> items, TextWriter output)
    {
        var width = items.Max(item => item.Name.Length);
        foreach (var (name, meaning) in items) Paper.Write(output, $"  {name.PadRight(width)}  ", meaning);
    }

    private static void Examples(IReadOnlyList<(string Call, string Meaning)> examples, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Examples:");
        foreach (var (call, meaning) in examples)
        {
            output.WriteLine($"  {call}");
            Paper.Write(output, "      ", meaning);
        }
    }

    private static void Codes(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Exit codes:");
        Items(_codes, output);
    }
}
