using Conformance.Model.Machines;

namespace Conformance.Properties.Tests.Toys;

/// <summary>What can be seen of a toy system.</summary>
public sealed class ToyObservation
{
    /// <summary>How far it has counted.</summary>
    public int Count { get; set; }

    /// <summary>The rules that it breaks right now.</summary>
    public RuleSet Breaks { get; set; }
}
