using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>What one variant's check came to.</summary>
public sealed class Outcome<TBoot, TCommand>
    where TBoot : IEquatable<TBoot>
    where TCommand : notnull
{
    private readonly Func<TBoot, int> _lessDeep;

    internal Outcome(int ruleCount, Func<TBoot, int> lessDeep) => (Tally, _lessDeep) = (new Tally(ruleCount), lessDeep);

    /// <summary>What was found: for each way to fail, the simplest trace.</summary>
    public Dictionary<FailureKey, Finding<TBoot, TCommand>> Found { get; } = [];

    /// <summary>What was kept beside it: failures that can be told apart, by their signature. Only where a check keeps going.</summary>
    public Dictionary<FailureSignature, Finding<TBoot, TCommand>> Distinct { get; } = [];

    /// <summary>The rules that traces of others break behind both a fault and another rule: no findings, but not mended either. All there are, where the system does not boot.</summary>
    public RuleSet Hidden { get; internal set; }

    /// <summary>Which transitions random traces went through.</summary>
    public TransitionCoverage Transitions { get; } = new();

    /// <summary>Which states of the model random traces went through.</summary>
    public StateCoverage States { get; } = new();

    /// <summary>What each way of growing random traces brought.</summary>
    public IReadOnlyList<Contribution> Contributions { get; } = [.. Enum.GetValues<Strategy>().Select(strategy => new Contribution(strategy))];

    /// <summary>How far each small world was enumerated.</summary>
    public Dictionary<TBoot, Depths> Depths { get; } = [];

    /// <summary>What was run, shrinking not included.</summary>
    public Tally Tally { get; }

    /// <summary>How many random traces were run.</summary>
    public long RandomTraces { get; internal set; }

    /// <summary>How many traces of others were replayed.</summary>
    public long ReplayedTraces { get; internal set; }

    /// <summary>Whether everything that the budget asked for was run, and that was more than booting and probing.</summary>
    public bool IsComplete { get; internal set; }

    /// <summary>The length up to which every small world was enumerated, those of <see cref="ShallowDepth"/> apart.</summary>
    public int Depth => Depths.Count == 0 ? 0 : Depths.Min(world => world.Value.Completed + (world.Value.Completed > 0 ? _lessDeep(world.Key) : 0));

    /// <summary>The length up to which those small worlds were enumerated that are enumerated less deep; null: there are none.</summary>
    public int? ShallowDepth => Depths.Where(world => _lessDeep(world.Key) > 0).Select(world => (int?)world.Value.Completed).Min();

    /// <summary>How many traces were run to enumerate.</summary>
    public long ExhaustiveTraces => Depths.Values.Sum(depths => depths.Total);

    /// <summary>About which part of a budget's traces was run, from 0 to 1.</summary>
    internal double Share(Budget budget) =>
        (ExhaustiveTraces + RandomTraces) / Math.Max(1, Depths.Values.Sum(depths => depths.Expected(budget.Depth)) + budget.RandomTraces);

    /// <summary>Whether a command was executed that is not a probe.</summary>
    internal bool HasAsked => ExhaustiveTraces > 0 || Tally.Lengths.Keys.Any(length => length > 0);

    /// <summary>Whether a rule is broken first in some trace, by the rule's index.</summary>
    public bool HasDirect(int rule) => Found.ContainsKey(new FailureKey(rule, FailureMode.Direct));

    /// <summary>What counts: all but consequences for a rule that is broken directly as well.</summary>
    public IEnumerable<Finding<TBoot, TCommand>> Findings =>
        Found.Values
            .Where(finding => finding.Key.Mode != FailureMode.After || !HasDirect(finding.Key.Rule))
            .OrderBy(finding => finding.Key.Mode)
            .ThenBy(finding => finding.Key.Rule);

    /// <summary>What can be told from <see cref="Findings"/> and was kept beside them, simplest first.</summary>
    public IEnumerable<Finding<TBoot, TCommand>> Others =>
        Distinct.Values
            .Where(finding => finding.Key.Mode != FailureMode.After && !Found.Values.Any(other => other.Signature == finding.Signature))
            .OrderBy(finding => finding.Key.Mode)
            .ThenBy(finding => finding.Key.Rule)
            .ThenBy(finding => finding.Trace.Length);
}
