using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Conformance.Properties.Tests.FsCheckXunitContract;

/// <summary>One property, found and run as xunit does it, with what it told xunit.</summary>
internal sealed record PropertyRun(IXunitTestCase TestCase, RunSummary Summary, IReadOnlyList<IMessageSinkMessage> Messages)
{
    public string Output => Line(Messages.OfType<ITestResultMessage>().Single().Output);

    public ITestFailed Failure => Messages.OfType<ITestFailed>().Single();

    public string FailureMessage => Line(Failure.Messages[0]);

    public bool IsPassed => Messages.OfType<ITestPassed>().Any();

    public static async Task<PropertyRun> Of<TFixture>(string method)
    {
        var testCase = Discover(typeof(TFixture), method);
        using var bus = new RecordingBus();
        using var cancellation = new CancellationTokenSource();
        var sink = new NullMessageSink();

        // As xunit's class runner does: whoever asks for an output in the constructor gets one that is not open yet.
        var asksForOutput = typeof(TFixture).GetConstructors().Single().GetParameters().Length > 0;
        object[] arguments = asksForOutput ? [new TestOutputHelper()] : [];

        var summary = await testCase.RunAsync(sink, bus, arguments, new ExceptionAggregator(), cancellation);
        return new(testCase, summary, bus.Messages);
    }

    private static IXunitTestCase Discover(Type fixture, string method)
    {
        var collection = new TestCollection(new TestAssembly(Reflector.Wrap(fixture.Assembly)), null, "contract");
        var reflected = Reflector.Wrap(fixture.GetMethod(method)!);
        var fact = reflected.GetCustomAttributes(typeof(FactAttribute)).Single();

        var sink = new NullMessageSink();
        var discoverer = (IXunitTestCaseDiscoverer)Activator.CreateInstance(DiscovererOf(fact), sink)!;
        var testMethod = new TestMethod(new TestClass(collection, Reflector.Wrap(fixture)), reflected);
        return discoverer.Discover(new NoOptions(), testMethod, fact).Single();
    }

    // Found by the names on the attribute, as xunit finds it, so that drop-in and package are both found.
    private static Type DiscovererOf(IAttributeInfo fact)
    {
        var names = fact.GetCustomAttributes(typeof(XunitTestCaseDiscovererAttribute)).Single().GetConstructorArguments().Cast<string>().ToList();
        return Assembly.Load(names[1]).GetType(names[0])!;
    }

    private static string Line(string text) => text.ReplaceLineEndings("\n");
}
