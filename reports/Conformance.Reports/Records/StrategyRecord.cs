namespace Conformance.Reports;

/// <summary>What one way of growing random traces brought.</summary>
/// <param name="Name">The way: <c>weighted</c>, <c>rare first</c>, <c>swarm</c>.</param>
/// <param name="Share">Its share of the traces, in words.</param>
/// <param name="Traces">How many traces were grown so.</param>
/// <param name="Commands">How many commands they had.</param>
/// <param name="Accepted">How many of those were carried out.</param>
/// <param name="NewPairs">How many pairs of transitions they were the first to show.</param>
/// <param name="Findings">How many failures they were the first to show.</param>
/// <param name="Why">What it does, and what that is good for, in a sentence.</param>
/// <param name="Struck">In how many of the commands an injected fault struck.</param>
public sealed record StrategyRecord(
    string Name, string Share, long Traces, long Commands, long Accepted, long NewPairs, long Findings, string Why = "", long Struck = 0);
