using Conformance.Own8;
using FsCheck;
using FsCheck.Experimental;
using FsCheck.Fluent;

namespace Conformance.Contest;

/// <summary>OWN-8 for FsCheck.Experimental's state machine, as its documentation teaches it.</summary>
public sealed class FsCheckMachine(Own8Bug bug) : Machine<Own8System, Own8State>(maxNumberOfCommands: 50)
{
    private static readonly Step[] _steps = [.. Enum.GetValues<Own8Command>().Select(command => new Step(command))];

    /// <summary>How many systems were made: one for each test and for each trace that was tried to shrink it.</summary>
    public int Systems { get; private set; }

    /// <inheritdoc/>
    public override Arbitrary<Setup<Own8System, Own8State>> Setup =>
        Gen.Constant<Setup<Own8System, Own8State>>(new Fresh(this)).ToArbitrary();

    /// <inheritdoc/>
    public override Gen<Operation<Own8System, Own8State>> Next(Own8State model) =>
        Gen.Elements<Operation<Own8System, Own8State>>(_steps.Where(step => step.Pre(model)));

    private sealed class Fresh(FsCheckMachine machine) : Setup<Own8System, Own8State>
    {
        public override Own8System Actual()
        {
            machine.Systems++;
            return new(machine.Bug);
        }

        public override Own8State Model() => default;
    }

    private Own8Bug Bug => bug;

    private sealed class Step(Own8Command command) : Operation<Own8System, Own8State>
    {
        public override bool Pre(Own8State model) => Own8Machine.Instance.IsSensible(model, command);

        public override Own8State Run(Own8State model)
        {
            Own8Machine.Instance.Admits(model, command, answer: true, out var after);
            return after;
        }

        public override Property Check(Own8System actual, Own8State modelAfter)
        {
            var seen = new Own8Observation();
            actual.Execute(command);
            actual.Observe(seen);
            return (seen.State == modelAfter).ToProperty();
        }

        public override string ToString() => $"{command}";
    }
}
