using Conformance.Model.Machines;
using Conformance.Model.Ownership;
using Conformance.Reports;
using Conformance.Sut;
using Conformance.Sut.Contract;
using Microsoft.Extensions.DependencyInjection;

namespace Conformance.Properties;

using OwnershipTelling = WrittenTelling<Boot, MachineState, Command, Answer, Observation>;

/// <summary>A trace that was found, as a test of a test framework: what <c>conformance report --xunit</c> writes calls it.</summary>
public static class FoundTrace
{
    /// <summary>Passes if the system keeps the rule that the trace names, all along the trace.</summary>
    /// <param name="trace">The text of a trace file that names a rule.</param>
    /// <param name="on">The implementation to run it on; null: the one of the catalogue that the trace names.</param>
    /// <exception cref="RuleBrokenException">It breaks it. The message is the counterexample.</exception>
    /// <exception cref="NotationException">It is no trace, names no rule, or no system that there is.</exception>
    public static void Keeps(string trace, IImplementation? on = null)
    {
        var document = new TraceFile<Boot, MachineState, Command, Answer, Observation>(OwnershipMachine.Instance, OwnershipNotation.Instance).Read(trace, "trace");
        var rule = document.Rule ?? throw new NotationException("trace: there is no rule line; write e.g. \"rule: I9\"");
        using var services = new ServiceCollection().AddImplementations().BuildServiceProvider();
        var subject = Subjects.Of(on ?? Named(services.GetRequiredService<Catalogue>(), document.System));
        var telling = new OwnershipTelling(subject, document.Trace);
        telling.Run(rule);
        foreach (var key in telling.Failures.Where(key => subject.RuleAt(key.Rule).Id == rule))
        {
            throw new RuleBrokenException(Told(telling.Tell(key, replay: "")));
        }
    }

    private static IImplementation Named(Catalogue catalogue, string? system) => catalogue.Find(system ?? "")
        ?? throw new NotationException($"trace: there is no system \"{system}\"; name one of the catalogue in its system line");

    private static string Told(CounterexampleRecord found)
    {
        using var text = new StringWriter();
        CounterexampleText.Write(found, text);
        return text.ToString();
    }
}
