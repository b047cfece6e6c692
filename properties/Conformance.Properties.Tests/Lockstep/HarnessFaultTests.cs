using Conformance.Model.Machines;
using Conformance.Properties.Tests.Toys;

namespace Conformance.Properties.Tests;

public class HarnessFaultTests
{
    [Fact]
    public void An_exception_in_execute_names_system_command_and_trace()
    {
        var subject = ToySystem.Subject(system =>
        {
            if (system.Count == 2) throw new InvalidOperationException("out of beads");
        });

        var wrong = Assert.Throws<HarnessException>(() => new ToyLockstep(subject).Run(new(Limit: 3), [ToyCommand.Note, ToyCommand.Add, ToyCommand.Add]));

        Assert.Equal(
            "InvalidOperationException: out of beads (toy/system, at \"Add\", step 3 of the trace: limit=3; Note; Add; Add)", wrong.Message);
        Assert.IsType<InvalidOperationException>(wrong.InnerException);
    }

    [Fact]
    public void An_exception_in_observe_does_too()
    {
        var subject = ToySystem.Subject(system => system.IsHidden = true);

        var wrong = Assert.Throws<HarnessException>(() => new ToyLockstep(subject).Run(new(Limit: 3), [ToyCommand.Add]));

        Assert.Equal("InvalidOperationException: nothing to see (toy/system, at \"Add\", step 1 of the trace: limit=3; Add)", wrong.Message);
    }

    [Fact]
    public void A_probe_is_named_and_is_no_part_of_the_trace()
    {
        var subject = ToySystem.Subject(system => system.IsHidden = system.Asked[^1] == ToyCommand.Look);

        var wrong = Assert.Throws<HarnessException>(() => new ToyLockstep(subject).Run(new(Limit: 3, Probed: true), [ToyCommand.Add]));

        Assert.Equal("InvalidOperationException: nothing to see (toy/system, at \"Look\", step 2 of the trace: limit=3; Add)", wrong.Message);
    }

    [Fact]
    public void A_system_that_does_not_boot_is_named()
    {
        var subject = ToySystem.Subject(_ => throw new InvalidOperationException("no power"));

        var wrong = Assert.Throws<HarnessException>(() => new ToyLockstep(subject).Begin(new(Limit: 3)));

        Assert.Equal("InvalidOperationException: no power (toy/system, while it booted, step 1 of the trace: limit=3)", wrong.Message);
    }

    [Theory]
    [InlineData("adapter")]
    [InlineData("machine")]
    public void A_run_ends_in_it_and_shrinks_nothing(string culprit)
    {
        var booted = 0;
        var subject = ToySystem.Subject(_ =>
        {
            Interlocked.Increment(ref booted);
            return new ToySystem(system =>
            {
                if (system.Asked.Count < 3) return;
                if (culprit == "adapter") throw new InvalidOperationException("out of beads");
                system.Count = int.MaxValue;
            });
        });
        ToyPoint point = new("p", "toy/system", "a toy", IsBase: false, [new("toy", subject, [new(Limit: 9)], [])]);
        var run = new ToySeriesRun([point], new() { Depth = 0, RandomTraces = 1_000, LengthMax = 3 });

        var wrong = Assert.Throws<HarnessException>(() => run.Run(default, default));

        var expected = culprit == "adapter"
            ? "InvalidOperationException: out of beads (toy/system, at "
            : "Harness bug in Judge: expected moment.Seen.Count != int.MaxValue. (toy/system, at ";
        Assert.StartsWith(expected, wrong.Message, StringComparison.Ordinal);
        Assert.Contains("step 3 of the trace: limit=9; ", wrong.Message, StringComparison.Ordinal);

        // One trace without commands, traces of 1, 2 and 3 commands: the third fails, and nothing is run after it.
        Assert.Equal(4, booted);
        Assert.Empty(run.At(point).Single().Outcome.Found);
    }
}
