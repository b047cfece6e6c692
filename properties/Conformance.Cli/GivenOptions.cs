using System.CommandLine;
using System.CommandLine.Parsing;

namespace Conformance.Cli;

/// <summary>Which options stand in a call, and do not only have their defaults.</summary>
internal static class GivenOptions
{
    /// <summary>Whether an option was given.</summary>
    public static bool Gives(this ParseResult call, Option option) => call.GetResult(option) is { Implicit: false };

    /// <summary>Whether an option was given, asked where a call is still being looked at.</summary>
    public static bool Gives(this CommandResult call, Option option) => call.GetResult(option) is { Implicit: false };
}
