using Conformance.Reports;

namespace Conformance.Properties;

/// <summary>
/// Looks for planted faults at random alone, from several seeds: whatever trace shows one first, it should shrink to the
/// same length, and that should be proven the least.
/// </summary>
public sealed class SeedsRun<TBoot, TState, TCommand, TAnswer, TObservation>(
    IReadOnlyList<Mutant<TBoot, TState, TCommand, TAnswer, TObservation>> mutants, Budget budget, int seeds)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private readonly Finding<TBoot, TCommand>?[] _found = new Finding<TBoot, TCommand>?[mutants.Count * seeds];

    /// <summary>Runs every fault with every seed. They run side by side and share nothing.</summary>
    /// <param name="stop">Asked between traces.</param>
    /// <param name="clock">Measures shrinking; null: no times are told.</param>
    /// <param name="progress">Told the number of finished runs and of all.</param>
    public void Run(CancellationToken stop, TimeProvider? clock = null, Action<int, int>? progress = null)
    {
        var done = 0;
        progress?.Invoke(0, _found.Length);
        SideBySide.ForEach(Enumerable.Range(0, _found.Length), at =>
        {
            var mutant = mutants[at / seeds];
            var seeded = budget with { Depth = 0, Seed = budget.Seed + (ulong)(at % seeds) };
            var checker = new Checker<TBoot, TState, TCommand, TAnswer, TObservation>(mutant.Variant, seeded)
            {
                Clock = clock,
                Until = finding => finding.Key.Mode == FailureMode.Direct && IsCaught(mutant, finding),
            };
            checker.Run(stop, enough: CancellationToken.None);

            // Some mistakes show only where a fault is injected: those that need none come first.
            _found[at] = checker.Outcome.Findings.Where(finding => IsCaught(mutant, finding)).MinBy(finding => finding.Key.Mode);
            progress?.Invoke(Interlocked.Increment(ref done), _found.Length);
        });
    }

    /// <summary>What became of each fault.</summary>
    /// <param name="stopped">Why the run ended early; null: it did not.</param>
    public SeedsRecord Record(string? stopped) => new()
    {
        Seeds = seeds,
        Mutants = [.. mutants.Select((mutant, at) => Record(mutant, [.. _found.Skip(at * seeds).Take(seeds).OfType<Finding<TBoot, TCommand>>()]))],
        Stopped = stopped,
    };

    private static bool IsCaught(Mutant<TBoot, TState, TCommand, TAnswer, TObservation> mutant, Finding<TBoot, TCommand> finding) =>
        finding.Key.Mode != FailureMode.After && mutant.Variant.Subject.RuleAt(finding.Key.Rule).Id == mutant.PlantedFor;

    private static SeedsOfMutantRecord Record(
        Mutant<TBoot, TState, TCommand, TAnswer, TObservation> mutant, IReadOnlyList<Finding<TBoot, TCommand>> found)
    {
        var notation = mutant.Variant.Subject.Notation;
        return new(
            mutant.Id,
            mutant.PlantedFor,
            found.Count,
            [.. found.Select(finding => finding.Trace.Length).Distinct().Order()],
            found.Count(finding => finding.ProofExecutions is not null),
            [.. found.Select(finding => string.Join("; ", finding.Trace.Commands.Select(notation.Spell))).Distinct().Order(StringComparer.Ordinal)],
            found.Count == 0 ? 0 : found.Select(finding => finding.ShrinkExecutions).Order().ElementAt((found.Count - 1) / 2),
            found.Count == 0 ? 0 : found.Max(finding => finding.ProofSpent),
            found.Max(finding => finding.ShrinkTime)?.TotalSeconds);
    }
}
