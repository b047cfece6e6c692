namespace Conformance.Properties;

/// <summary>How a random trace is grown. A run mixes them in stated shares, and tells what each brought.</summary>
public enum Strategy
{
    /// <summary>A kind by its weight, refusals like anything else.</summary>
    Weighted,

    /// <summary>
    /// Of some kinds the one that was carried out most rarely, above all behind the command before, if the machine would
    /// carry it out now: so that a protocol of many steps is gone through to its end. A quarter of the steps is weighted.
    /// </summary>
    RareFirst,

    /// <summary>Weighted, but a quarter of the kinds is left out of the whole trace.</summary>
    Swarm,
}
