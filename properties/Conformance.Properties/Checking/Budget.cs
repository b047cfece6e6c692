namespace Conformance.Properties;

/// <summary>How much to run.</summary>
public sealed record Budget
{
    /// <summary>The seed of the random traces.</summary>
    /// <value>The default is 1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>Every sensible trace up to this length is run in the small worlds.</summary>
    /// <value>The default is 4.</value>
    public int Depth { get; init; } = 4;

    /// <summary>Of these lengths, so many come before the random traces and the others after them; null: all come before.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public int? DepthBefore { get; init; }

    /// <summary>How many random traces are run on each platform.</summary>
    /// <value>The default is 1,000.</value>
    public int RandomTraces { get; init; } = 1_000;

    /// <summary>The longest random trace, in commands.</summary>
    /// <value>The default is 30.</value>
    public int LengthMax { get; init; } = 30;

    /// <summary>The most traces that a proof of minimality may run beyond those that were run anyway.</summary>
    /// <value>The default is 50,000.</value>
    public long ProofTraces { get; init; } = 50_000;

    /// <summary>Whether counterexamples are proven minimal.</summary>
    /// <value>The default is <see langword="null"/>: where executions are not dear.</value>
    public bool? Prove { get; init; }

    /// <summary>Which part of the run is run; null: all of it.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public Shard? Shard { get; init; }

    /// <summary>Whether failures of one rule that can be told apart are each shrunk and told, not the simplest alone.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool KeepGoing { get; init; }
}
