namespace Conformance.Properties;

/// <summary>What one way of growing random traces brought.</summary>
/// <param name="strategy">The way.</param>
public sealed class Contribution(Strategy strategy)
{
    /// <summary>The way.</summary>
    public Strategy Strategy { get; } = strategy;

    /// <summary>How many traces were grown so.</summary>
    public long Traces { get; internal set; }

    /// <summary>How many commands they had.</summary>
    public long Commands { get; internal set; }

    /// <summary>How many of them were carried out.</summary>
    public long Accepted { get; internal set; }

    /// <summary>In how many of them an injected fault struck.</summary>
    public long Struck { get; internal set; }

    /// <summary>How many pairs of transitions they were the first to show.</summary>
    public long NewPairs { get; internal set; }

    /// <summary>How many failures they were the first to show.</summary>
    public long Findings { get; internal set; }
}
