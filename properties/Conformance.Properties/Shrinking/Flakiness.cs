namespace Conformance.Properties;

/// <summary>How often a trace that had failed did so again.</summary>
/// <param name="Failed">In so many runs.</param>
/// <param name="Runs">Of so many.</param>
public sealed record Flakiness(int Failed, int Runs)
{
    /// <summary>How often a trace is run that may fail only now and then.</summary>
    internal const int RunsMax = 20;
}
