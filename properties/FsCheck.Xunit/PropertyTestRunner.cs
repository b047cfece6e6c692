using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FsCheck.Xunit;

internal sealed class PropertyTestRunner(
    ITest test,
    IMessageBus messageBus,
    Type testClass,
    object[] constructorArguments,
    MethodInfo testMethod,
    object[] testMethodArguments,
    string skipReason,
    IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellation)
    : XunitTestRunner(
        test, messageBus, testClass, constructorArguments, testMethod, testMethodArguments,
        skipReason, beforeAfterAttributes, aggregator, cancellation)
{
    // xunit opens an output only for a class that asks for one in its constructor; a property writes its summary in any case.
    // A class that asks must get the same output, so that what it writes and what the checker writes stay in order.
    protected override async Task<Tuple<decimal, string>> InvokeTestAsync(ExceptionAggregator aggregator)
    {
        var output = ConstructorArguments.OfType<TestOutputHelper>().FirstOrDefault() ?? new TestOutputHelper();
        output.Initialize(MessageBus, Test);

        var recorder = new Recorder(output);
        var invoker = new PropertyInvoker(
            recorder, Test, MessageBus, TestClass, ConstructorArguments, TestMethod, TestMethodArguments,
            BeforeAfterAttributes, aggregator, CancellationTokenSource);
        var seconds = await invoker.RunAsync().ConfigureAwait(false);

        // After disposal, so that the summary comes last, as in the published package.
        recorder.WriteSummary();
        var text = output.Output;
        output.Uninitialize();
        return Tuple.Create(seconds, text);
    }
}
