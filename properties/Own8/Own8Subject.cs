using Conformance.Model.Machines;
using Conformance.Properties;

namespace Conformance.Own8;

/// <summary>OWN-8 as a subject of the engine.</summary>
public static class Own8Subject
{
    /// <summary>A system with a bug, and the machine.</summary>
    public static Subject<Own8World, Own8State, Own8Command, bool, Own8Observation> With(Own8Bug bug) =>
        new($"own8/{bug}", Own8Machine.Instance, Own8Notation.Instance, _ => new Own8System(bug), RuleSet.None) { IsInMemory = true };
}
