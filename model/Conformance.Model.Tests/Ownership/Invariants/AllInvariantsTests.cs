using Conformance.Model.Machines;
using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class AllInvariantsTests
{
    [Fact]
    public void The_ids_are_the_specifications_in_its_order() =>
        Assert.Equal(
            [
                "I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9", "I10", "I11", "I12", "I13", "I14", "I15", "I16", "I17", "I18",
                "I19", "I20", "I21", "I22", "I23", "I24", "I25", "I26", "I27", "Or", "Lv",
            ],
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
    public void Every_rule_but_those_about_steps_and_about_several_groups_is_exercised_by_the_machine_itself()
    {
        var machine = OwnershipMachine.Instance;
        var exercised = RuleSet.None;
        foreach (var world in Exploration.Worlds.Select(OwnershipNotation.Instance.Spell).Concat(Exploration.ContainerWorlds))
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

        var silent = Enumerable.Range(0, machine.Rules.Count).Where(rule => !exercised.Contains(rule)).Select(rule => machine.Rules[rule].Id);
        Assert.Equal(["I14", "I22", "Or"], silent);
    }

    // What a rule says of itself sorts it out before it is asked, so it had better be true, also of systems that are wrong.
    [Fact]
    public void No_rule_is_passed_over_that_has_something_to_say()
    {
        foreach (var world in Exploration.Worlds.Select(OwnershipNotation.Instance.Spell).Concat(Exploration.ContainerWorlds))
        {
            foreach (var moment in Wrong(world))
            {
                var judged = OwnershipMachine.Instance.Judge(moment);
                Assert.Equal(ByAll(moment), judged);
            }
        }
    }

    [Fact]
    public void What_a_rule_about_states_says_is_the_same_by_every_way_to_the_state()
    {
        foreach (var world in Exploration.Worlds.Select(OwnershipNotation.Instance.Spell).Concat(Exploration.ContainerWorlds))
        {
            foreach (var moment in Wrong(world))
            {
                var all = OwnershipMachine.Instance.Judge(moment).Broken;
                var ofStep = OwnershipMachine.Instance.JudgeStep(moment).Broken;
                var ofState = OwnershipMachine.Instance.JudgeState(moment.After, moment.Seen).Broken;
                Assert.Equal(all, ofStep.Union(ofState));
            }
        }
    }

    private static Judgement ByAll(in OwnershipMoment moment)
    {
        var (exercised, broken) = (RuleSet.None, RuleSet.None);
        for (var i = 0; i < AllInvariants.List.Count; i++)
        {
            var invariant = AllInvariants.List[i];
            if (!invariant.In(moment.After.Boot) || !invariant.When(moment)) continue;

            exercised = exercised.With(i);
            if (!invariant.Holds(moment)) broken = broken.With(i);
        }

        return new(exercised, broken);
    }

    // Steps of the machine, each also seen wrongly in ways that break many rules.
    private static IEnumerable<OwnershipMoment> Wrong(string world)
    {
        Action<Observation>[] wrongs =
        [
            _ => { },
            seen => seen.LocksHeld = 1,
            seen => seen.Groups[0].Owner = seen.Groups[0].Owner is null ? new ContainerId(0) : null,
            seen => seen.Groups[0].BypassFlag ^= true,
            seen => seen.Groups[0].AllocationBits ^= 2,
            seen => seen.Groups[0].Reads[^2] ^= 1,
            seen => seen.Groups[0].Tces = seen.Groups[0].Tces.WithKernel(1, 3).WithUser(0, 3, Access.ReadWrite),
            seen => seen.TableCount++,
            seen => Array.ForEach(seen.Containers, container => container.Enabled ^= true),
            seen => Array.ForEach(seen.Processes, process => process.LockedPages++),
        ];
        var machine = OwnershipMachine.Instance;
        var boot = OwnershipNotation.Instance.ParseBoot(world);
        foreach (var step in Exploration.Of(world).Steps.Take(2_000))
        {
            foreach (var spoil in wrongs)
            {
                var (seenBefore, seen) = (machine.NewObservation(boot), machine.NewObservation(boot));
                machine.Observe(step.Before, seenBefore);
                machine.Observe(step.After, seen);
                spoil(seen);
                yield return new(step.Before, step.Command, step.Answer, true, step.After, seenBefore, seen);
            }
        }
    }
}
