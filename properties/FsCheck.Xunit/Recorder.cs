using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Xunit.Abstractions;

namespace FsCheck.Xunit;

// Keeps the result for the exception, and writes to the test's output what FsCheck would write to the console.
internal sealed class Recorder(ITestOutputHelper output) : IRunner
{
    public TestResult? Result { get; private set; }

    public void OnStartFixture(Type t)
    {
        // There is no fixture: a test case is one method.
    }

    public void OnArguments(
        int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every) =>
        Write(every.Invoke(ntest).Invoke(args));

    public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink) =>
        Write(everyShrink.Invoke(args));

    public void OnFinished(string name, TestResult testResult) => Result = testResult;

    // A failure goes into the exception instead, where every runner shows it. A quiet success is still an (empty) line.
    public void WriteSummary()
    {
        if (Result is { IsPassed: true }) output.WriteLine(Runner.onFinishedToString("", Result));
    }

    // What is not verbose formats to nothing.
    private void Write(string text)
    {
        if (text.Length > 0) output.WriteLine(text);
    }
}
