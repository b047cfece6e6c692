namespace Conformance.Cli;

/// <summary>How much is told.</summary>
internal enum Volume
{
    /// <summary>The verdict alone, and no progress.</summary>
    Quiet,

    /// <summary>The page.</summary>
    Normal,

    /// <summary>The page; and of the run, how fast it goes and what it has found so far, also where nobody watches.</summary>
    Verbose,
}
