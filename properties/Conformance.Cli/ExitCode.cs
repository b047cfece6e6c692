namespace Conformance.Cli;

/// <summary>What the program says to a script. The same for every verb.</summary>
internal static class ExitCode
{
    /// <summary>Conforms, or is as the baseline records.</summary>
    public const int Conforms = 0;

    /// <summary>Violates, or differs from the baseline; or is inconclusive, which is never a pass.</summary>
    public const int Violates = 1;

    /// <summary>Wrong usage, or a fault of the harness itself.</summary>
    public const int Unusable = 2;

    /// <summary>
    /// Nothing was judged: not available here, nothing that applies, a part of a check that has nothing to do, or a trace of
    /// which no command could be asked. <c>git bisect run</c> skips.
    /// </summary>
    public const int NotApplicable = 125;

    /// <summary>What <see cref="Unusable"/> is to <c>git bisect run</c>, which would take 2 for a bad tree: it ends the bisection.</summary>
    public const int EndsBisection = 128;

    /// <summary>Interrupted by Ctrl-C, SIGTERM or SIGHUP; what was found so far was reported.</summary>
    /// <remarks>
    /// One code for all three, as one thing has happened. 143, which a shell tells of SIGTERM, is left for a process that the
    /// signal has killed: nothing was reported then.
    /// </remarks>
    public const int Interrupted = 130;
}
