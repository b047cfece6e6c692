namespace Conformance.Cli;

/// <summary>What the program reads and where it writes: results to one stream, progress and complaints to the other.</summary>
/// <param name="In">Traces, where one is asked from the standard input.</param>
/// <param name="Out">Results.</param>
/// <param name="Error">Progress and complaints.</param>
/// <param name="IsInteractive">Whether somebody watches <paramref name="Error"/> on a terminal.</param>
/// <param name="Interrupted">Cancelled by Ctrl-C.</param>
internal sealed record Terminal(
    TextReader In, TextWriter Out, TextWriter Error, bool IsInteractive, CancellationToken Interrupted);
