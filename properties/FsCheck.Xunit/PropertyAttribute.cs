using Xunit;
using Xunit.Sdk;

namespace FsCheck.Xunit;

/// <summary>Marks a test method whose arguments FsCheck makes up.</summary>
/// <remarks>
/// A setting that is not written here comes from the nearest <see cref="PropertiesAttribute"/> that writes it, and from
/// FsCheck otherwise. -1 stands for "not written".
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
[XunitTestCaseDiscoverer("FsCheck.Xunit.PropertyDiscoverer", "FsCheck.Xunit")]
public class PropertyAttribute : FactAttribute
{
    /// <summary>Seed and gamma (odd) of the run to repeat, then optionally the size of its failing test: "(1,3)", "1,3,13".</summary>
    public string? Replay { get; set; }

    /// <summary>How many tests must pass.</summary>
    /// <value>100 by default.</value>
    public int MaxTest { get; set; } = -1;

    /// <summary>How many tests a precondition may reject before the run gives up.</summary>
    /// <value>1,000 by default.</value>
    public int MaxRejected { get; set; } = -1;

    /// <summary>The size of the first test.</summary>
    /// <value>1 by default.</value>
    public int StartSize { get; set; } = -1;

    /// <summary>The size of the last test; sizes rise evenly in between.</summary>
    /// <value>100 by default.</value>
    public int EndSize { get; set; } = -1;

    /// <summary>Whether every set of arguments is written to the test's output.</summary>
    public bool Verbose { get; set; }

    /// <summary>Types whose static members give the arbitraries. The first that gives a type wins.</summary>
    public Type[] Arbitrary { get; set; } = [];

    /// <summary>Whether a run that passes leaves out its summary.</summary>
    public bool QuietOnSuccess { get; set; }
}
