using System.CommandLine;

namespace Conformance.Cli;

/// <summary>One verb of the program.</summary>
internal interface IVerb
{
    /// <summary>How it is called.</summary>
    Command Command { get; }

    /// <summary>Calls that work, each with what it does.</summary>
    IReadOnlyList<(string Call, string Meaning)> Examples { get; }
}
