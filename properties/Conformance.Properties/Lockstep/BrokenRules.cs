using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>The rules that one run has broken, and how each was broken first.</summary>
/// <param name="ruleCount">How many rules there are, agreement included.</param>
internal sealed class BrokenRules(int ruleCount)
{
    private readonly int[] _at = new int[ruleCount];
    private readonly RuleSet[] _before = new RuleSet[ruleCount];
    private readonly bool[] _underFault = new bool[ruleCount];
    private readonly string[] _kinds = new string[ruleCount];
    private readonly string[] _fields = new string[ruleCount];

    /// <summary>All of them.</summary>
    public RuleSet All { get; private set; }

    /// <summary>The step, from 0, that first broke a rule of <see cref="All"/>. -1: the boot.</summary>
    public int At(int rule) => _at[rule];

    /// <summary>The rules that had been broken by earlier steps when this rule broke.</summary>
    public RuleSet Before(int rule) => _before[rule];

    /// <summary>Whether an injected fault had struck, at this step or before, when this rule broke.</summary>
    public bool UnderFault(int rule) => _underFault[rule];

    /// <summary>The kind of command that broke a rule, and the fields that differed there; see <see cref="Sign"/>.</summary>
    public (string Kind, string Fields) SignatureOf(int rule) => (_kinds[rule], _fields[rule]);

    /// <summary>Whether a rule was broken before a step.</summary>
    public bool AnyBefore(int step)
    {
        for (var rules = All; !rules.IsEmpty; rules = rules.WithoutFirst())
        {
            if (_at[rules.First] < step) return true;
        }

        return false;
    }

    /// <summary>Begins another run.</summary>
    public void Clear() => All = RuleSet.None;

    /// <summary>Adds rules that no earlier step of the run has broken.</summary>
    public void Add(RuleSet fresh, int step, bool isUnderFault)
    {
        for (var rules = fresh; !rules.IsEmpty; rules = rules.WithoutFirst())
        {
            _at[rules.First] = step;
            _before[rules.First] = All;
            _underFault[rules.First] = isUnderFault;
        }

        All = All.Union(fresh);
    }

    /// <summary>Keeps by what the failures can be told from others.</summary>
    public void Sign(RuleSet fresh, string kind, string fields)
    {
        for (var rules = fresh; !rules.IsEmpty; rules = rules.WithoutFirst())
        {
            _kinds[rules.First] = kind;
            _fields[rules.First] = fields;
        }
    }
}
