namespace Conformance.Properties;

/// <summary>The shares of the strategies in a run.</summary>
public static class Mixture
{
    /// <summary>Of so many traces ...</summary>
    public const int Whole = 16;

    /// <summary>... so many are grown in this way, about.</summary>
    public static int Share(Strategy strategy) => strategy switch
    {
        Strategy.Weighted => 7,
        Strategy.RareFirst => 8,
        _ => 1,
    };

    /// <summary>How the trace of a seed is grown. By the seed, not by its number, which chooses the world.</summary>
    public static Strategy Of(ulong seed)
    {
        var place = (int)(seed % Whole);
        var strategy = Strategy.Weighted;
        while (place >= Share(strategy)) place -= Share(strategy++);
        return strategy;
    }
}
