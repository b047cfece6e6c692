namespace Conformance.Cli;

/// <summary>What the program reads and where it writes: results to one stream, progress and complaints to the other.</summary>
/// <param name="In">Traces, where one is asked from the standard input.</param>
/// <param name="Out">Results.</param>
/// <param name="Error">Progress and complaints.</param>
/// <param name="IsInteractive">Whether somebody watches <paramref name="Error"/> on a terminal.</param>
/// <param name="Interrupted">Cancelled by Ctrl-C, SIGTERM and SIGHUP.</param>
internal sealed record Terminal(
    TextReader In, TextWriter Out, TextWriter Error, bool IsInteractive, CancellationToken Interrupted)
{
    /// <summary>Whether <see cref="Out"/> is a terminal too: then a long page ends in a summary that fits its screen.</summary>
    public bool IsScreen { get; init; }

    /// <summary>Whether colours are wanted, where something is a terminal: not with NO_COLOR (no-color.org), nor on a dumb one.</summary>
    public bool HasColours { get; init; }

    /// <summary>How much is told.</summary>
    public Volume Volume { get; set; } = Volume.Normal;
}
