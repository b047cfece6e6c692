using Conformance.Model.Machines;
using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class AllInvariantsTests
{
    [Fact]
    public void The_ids_are_the_specifications_in_its_order() =>
        Assert.Equal(
            ["I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9", "I13", "I15", "I17", "I18", "I21", "I23", "I24", "I26", "Lv"],
            OwnershipMachine.Instance.Rules.Select(rule => rule.Id));

    [Fact]
    public void The_seed_states_six_of_them() =>
        Assert.Equal(
            ["I1", "I2", "I3", "I4", "I5", "I6"],
            AllInvariants.List.Where(invariant => invariant.StatedBySeed).Select(invariant => invariant.Rule.Id));

    [Fact]
    public void Each_has_a_name_a_sentence_and_a_source_of_its_own()
    {
        Assert.All(AllInvariants.List, invariant =>
        {
            Assert.EndsWith(".", invariant.Rule.Statement, StringComparison.Ordinal);
            Assert.NotEmpty(invariant.Rule.Source);
        });
        Assert.Distinct(AllInvariants.List.Select(invariant => invariant.Rule.Name));
        Assert.Distinct(AllInvariants.List.Select(invariant => invariant.Rule.Statement));
    }

    [Fact]
    public void What_is_broken_was_exercised()
    {
        var scene = Scene.Of("take grp0 ctr0", Answer.Ok).SeeingGroup(group => group.Reads[^3] = 1);

        Assert.All(scene.Broken.Split(' '), id => Assert.Contains(id, scene.Exercised));
    }

    [Fact]
    public void Every_rule_is_exercised_by_the_machine_itself()
    {
        var machine = OwnershipMachine.Instance;
        var exercised = RuleSet.None;
        foreach (var world in Exploration.Worlds.Select(OwnershipNotation.Instance.Spell))
        {
            var boot = OwnershipNotation.Instance.ParseBoot(world);
            var (seenBefore, seen) = (machine.NewObservation(boot), machine.NewObservation(boot));
            foreach (var step in Exploration.Of(world).Steps.Take(5_000))
            {
                machine.Observe(step.Before, seenBefore);
                machine.Observe(step.After, seen);
                exercised = exercised.Union(
                    machine.Judge(new(step.Before, step.Command, step.Answer, true, step.After, seenBefore, seen)).Exercised);
            }
        }

        Assert.Equal(AllInvariants.List.Count, exercised.Count);
    }
}
