namespace Conformance.Properties;

/// <summary>How a trace comes to break a rule.</summary>
public enum FailureMode
{
    /// <summary>It breaks this rule first, and nothing was made to fail.</summary>
    Direct,

    /// <summary>It has broken another rule before: a consequence.</summary>
    After,

    /// <summary>It breaks this rule first, but only since a fault was injected.</summary>
    UnderFault,
}
