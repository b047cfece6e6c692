using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FsCheck.Xunit;

internal sealed class PropertyInvoker(
    Recorder recorder,
    ITest test,
    IMessageBus messageBus,
    Type testClass,
    object[] constructorArguments,
    MethodInfo testMethod,
    object[] testMethodArguments,
    IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellation)
    : XunitTestInvoker(
        test, messageBus, testClass, constructorArguments, testMethod, testMethodArguments, beforeAfterAttributes, aggregator, cancellation)
{
    // FsCheck blocks its thread while a Task of the property runs. A pool thread has no synchronization context, so what the
    // property awaits never has to come back to the blocked thread.
    protected override async Task<decimal> InvokeTestMethodAsync(object testClassInstance)
    {
        await Aggregator.RunAsync(() => Timer.AggregateAsync(() => Task.Run(() => Check(testClassInstance)))).ConfigureAwait(false);
        return Timer.Total;
    }

    private void Check(object? instance)
    {
        var config = PropertySettings.Of(TestMethod, TestClass).ToConfig().WithRunner(recorder);
        FsCheck.Check.Method(config, TestMethod, instance);

        // Added, not thrown: where the checker stands when it gives up is no news to the reader.
        if (recorder.Result is { IsPassed: false } result) Aggregator.Add(new PropertyFailedException(result));
    }
}
