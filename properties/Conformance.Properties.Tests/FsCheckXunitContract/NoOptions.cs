using Xunit.Abstractions;

namespace Conformance.Properties.Tests.FsCheckXunitContract;

/// <summary>Discovery as it is when no runner asks for anything.</summary>
internal sealed class NoOptions : ITestFrameworkDiscoveryOptions
{
    public TValue GetValue<TValue>(string name) => default!;

    public void SetValue<TValue>(string name, TValue value)
    {
        // Nothing is asked for.
    }
}
