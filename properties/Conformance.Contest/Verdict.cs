using Conformance.Own8;
using FsCheck;
using FsCheck.Experimental;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace Conformance.Contest;

/// <summary>Listens to FsCheck: how many tests it took to fail, and how long the trace is that it shrank to.</summary>
internal sealed class Verdict : IRunner
{
    /// <summary>How many tests were run.</summary>
    public int Tests { get; private set; }

    /// <summary>The length of the shrunk trace; null: nothing failed.</summary>
    public int? Length { get; private set; }

    public void OnStartFixture(Type t)
    {
        // There is no fixture.
    }

    public void OnArguments(
        int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every) => Tests++;

    public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink)
    {
        // Counted by the systems that are made.
    }

    public void OnFinished(string name, TestResult testResult)
    {
        if (testResult is not TestResult.Failed failed) return;

        var run = (MachineRun<Own8System, Own8State>)failed.Item3.Head;
        Length = run.Operations.Length;
    }
}
