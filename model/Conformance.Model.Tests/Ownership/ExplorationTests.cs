using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

/// <summary>The proof that the machine obeys its own invariants: every step of every small world is judged.</summary>
public class ExplorationTests
{
    // Whoever changes the machine sees here that it became another one.
    [Theory]
    [InlineData("platform=ioda2", 3_888, 111_632)]
    [InlineData("platform=ioda2 nobypass", 1_392, 37_744)]
    [InlineData("platform=ioda2 offset=2", 3_984, 121_088)]
    [InlineData("platform=ioda1", 928, 24_264)]
    [InlineData("platform=ioda1 offset=2", 960, 26_600)]
    [InlineData("platform=vio", 3, 76)]
    [InlineData("platform=vio offset=2", 5, 145)]
    [InlineData("platform=ioda2-e1", 6_400, 190_376)]
    [InlineData("platform=ioda2-e2", 6_400, 190_376)]
    [InlineData("platform=ioda2-e3", 3_392, 89_584)]
    [InlineData("platform=ioda1-e3", 640, 14_752)]
    [InlineData("platform=pseries-e5", 3_296, 82_568)]
    public void A_small_world_has_so_many_states_and_steps(string world, int states, int steps)
    {
        var explored = Exploration.Of(world);

        Assert.Equal((states, steps), (explored.States.Count, explored.Steps.Count));
    }

    [Theory]
    [MemberData(nameof(Exploration.WorldTexts), MemberType = typeof(Exploration))]
    [MemberData(nameof(Exploration.ContainerWorldTexts), MemberType = typeof(Exploration))]
    public void No_step_of_the_machine_breaks_a_rule(string world)
    {
        var machine = OwnershipMachine.Instance;
        var boot = OwnershipNotation.Instance.ParseBoot(world);
        var (seenBefore, seen) = (machine.NewObservation(boot), machine.NewObservation(boot));

        foreach (var step in Exploration.Of(world).Steps)
        {
            machine.Observe(step.Before, seenBefore);
            machine.Observe(step.After, seen);

            var judgement = machine.Judge(new(step.Before, step.Command, step.Answer, true, step.After, seenBefore, seen));

            if (!judgement.Broken.IsEmpty) Assert.Fail($"{step} breaks {machine.Rules[judgement.Broken.First].Id}");
        }
    }
}
