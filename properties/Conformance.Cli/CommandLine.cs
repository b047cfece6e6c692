using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Conformance.Model.Machines;

namespace Conformance.Cli;

/// <summary>How the program is called: its verbs, and what is wrong with a call that is none.</summary>
internal sealed class CommandLine
{
    // An argument that begins with @ is not the name of a file with more arguments, and -ab is not -a -b.
    private static readonly ParserConfiguration _plain = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    private readonly IReadOnlyList<IVerb> _verbs;
    private readonly RootCommand _root = new();
    private readonly HelpPage _help;
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print the verdict alone, and no progress." };
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Tell how the run goes, also where nobody watches." };

    public CommandLine(IEnumerable<IVerb> verbs)
    {
        _verbs = [.. verbs];
        _help = new(_verbs);
        foreach (var verb in _verbs)
        {
            // A list is all that it says.
            if (verb is not ListVerb)
            {
                verb.Command.Options.Add(_quiet);
                verb.Command.Options.Add(_verbose);
            }

            _root.Subcommands.Add(verb.Command);
        }

        _root.Directives.Clear();
        _root.Options.OfType<HelpOption>().Single().Action = _help;
    }

    /// <summary>Reads a call. <c>help VERB</c> is what some type for <c>VERB --help</c>.</summary>
    public ParseResult Parse(IReadOnlyList<string> args) =>
        _root.Parse(args is ["help", ..] ? [.. args.Skip(1), "--help"] : args, _plain);

    /// <summary>How loud a call wants it.</summary>
    public Volume VolumeOf(ParseResult call) => call.GetValue(_quiet) ? Volume.Quiet : call.GetValue(_verbose) ? Volume.Verbose : Volume.Normal;

    /// <summary>What is wrong with a call, and how it would be right; null: nothing.</summary>
    public string? Problem(ParseResult call)
    {
        if (call.Action is HelpPage) return null;
        if (Stranger(call) is { } stranger) return Unknown(call, stranger);
        if (call.GetValue(_quiet) && call.GetValue(_verbose)) return "--quiet and --verbose exclude each other: give one of them";
        if (call.Errors.Count == 0) return null;

        var command = call.CommandResult.Command;
        var error = call.Errors[0];
        return error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} needs a value: {option.Option.Name} {option.Option.HelpName}",
            OptionResult { IdentifierTokenCount: > 1 } option => $"{option.Option.Name} is given more than once",
            CommandResult or ArgumentResult { Tokens.Count: 0 } when command is RootCommand =>
                $"a verb is missing: {string.Join(", ", _verbs.Select(verb => verb.Command.Name))}",
            ArgumentResult { Tokens.Count: 0 } missing => Missing(command, missing.Argument),
            CommandResult when IsMissing(call) is { } argument => Missing(command, argument),
            _ => error.Message,
        };
    }

    /// <summary>The call that tells how it would be right.</summary>
    public static string HelpCall(ParseResult call) =>
        call.CommandResult.Command is RootCommand ? "./conformance --help" : $"./conformance {call.CommandResult.Command.Name} --help";

    private static Argument? IsMissing(ParseResult call) => call.CommandResult.Command.Arguments
        .FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0 && call.GetResult(argument) is null or { Tokens.Count: 0 });

    private string Missing(Command command, Argument argument) =>
        $"{command.Name} needs a {argument.Name}.\nFor example: {_verbs.Single(verb => verb.Command == command).Examples[0].Call}";

    // What nobody asked for; also a name that is an option in truth, since a misspelt one looks like a name to the parser.
    private static string? Stranger(ParseResult call)
    {
        var isOpen = call.Tokens.All(token => token.Type != TokenType.DoubleDash);
        var dashed = call.CommandResult.Command.Arguments
            .SelectMany(argument => call.GetResult(argument)?.Tokens ?? [])
            .FirstOrDefault(token => isOpen && token.Value is ['-', _, ..]);
        return dashed?.Value ?? (call.UnmatchedTokens.Count > 0 ? call.UnmatchedTokens[0] : null);
    }

    private string Unknown(ParseResult call, string stranger)
    {
        var command = call.CommandResult.Command;
        if (stranger.StartsWith('-'))
        {
            var options = command.Options.Select(option => option.Name).Append("--help").Distinct().ToList();
            var place = command is RootCommand ? "before the verb" : $"of {command.Name}";
            return Lookup.Unknown("option", stranger, options, options, place);
        }

        if (command is RootCommand)
        {
            var verbs = _verbs.Select(verb => verb.Command.Name).ToList();
            return Lookup.Unknown("verb", stranger, verbs, verbs);
        }

        return $"{command.Name} does not know what to do with \"{stranger}\"; it takes "
            + $"{string.Join(" ", command.Arguments.Select(argument => argument.Name))} and options";
    }
}
