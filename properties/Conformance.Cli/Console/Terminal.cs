namespace Conformance.Cli;

/// <summary>Where the program writes: results to one stream, progress and complaints to the other.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Progress and complaints.</param>
/// <param name="IsInteractive">Whether somebody watches <paramref name="Error"/> on a terminal.</param>
/// <param name="Interrupted">Cancelled by Ctrl-C.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool IsInteractive, CancellationToken Interrupted);
