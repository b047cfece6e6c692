using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FsCheck.Xunit;

/// <summary>A test case that checks a property instead of calling its method once.</summary>
public sealed class PropertyTestCase : XunitTestCase
{
    /// <summary>For xunit, which makes an empty case and then reads the rest of it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the de-serializer; should only be called by deriving classes for de-serialization purposes")]
    public PropertyTestCase()
    {
    }

    /// <summary>For the discoverer.</summary>
    public PropertyTestCase(
        IMessageSink diagnosticMessageSink, TestMethodDisplay display, TestMethodDisplayOptions displayOptions, ITestMethod testMethod)
        : base(diagnosticMessageSink, display, displayOptions, testMethod)
    {
    }

    /// <inheritdoc/>
    public override Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource)
    {
        var runner = new PropertyTestCaseRunner(this, constructorArguments, messageBus, aggregator, cancellationTokenSource);
        return runner.RunAsync();
    }
}
