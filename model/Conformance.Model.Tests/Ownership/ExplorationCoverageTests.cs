using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

/// <summary>Nothing in the machine is there for nothing: each command and each transition happens somewhere.</summary>
public class ExplorationCoverageTests
{
    // Refused includes what goes nowhere; an error of the armed fault is neither.
    [Fact]
    public void Every_kind_of_command_is_accepted_and_where_it_can_be_refused_it_is()
    {
        var accepted = new SortedSet<string>(StringComparer.Ordinal);
        var refused = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var step in Exploration.AllSteps)
        {
            if (step.Answer.FaultFired) continue;
            (step.Answer.IsAccepted ? accepted : refused).Add(step.Command.Word);
        }

        Assert.Equal(
            "bind close dma dma-buffer fail-next kernel-map kernel-unmap open raw-bypass release reset set-mask take unbind "
            + "user-map user-unmap",
            string.Join(' ', accepted));
        Assert.Equal("bind dma dma-buffer kernel-map release reset set-mask take user-map user-unmap", string.Join(' ', refused));
    }

    [Theory]
    [InlineData("platform=ioda2")]
    [InlineData("platform=ioda1")]
    public void Every_command_of_the_alphabet_is_asked_somewhere(string world)
    {
        var alphabet = OwnershipMachine.Instance.Alphabet(OwnershipNotation.Instance.ParseBoot(world));
        var asked = Exploration.Of(world).Steps.Select(step => step.Command).ToHashSet();
        var never = alphabet.Where(command => !asked.Contains(command)).Select(command => command.Word).Distinct();

        Assert.Equal(world == "platform=ioda2" ? "" : "raw-bypass fail-next", string.Join(' ', never));
    }

    [Fact]
    public void Each_command_admits_these_answers_and_no_other()
    {
        var answers = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var step in Exploration.Of("platform=ioda2").Steps)
        {
            answers.Add($"{step.Command.Word}: {OwnershipNotation.Instance.Tell(step.Answer)}");
        }

        Assert.Equal(
            """
            bind: ok
            close: ok
            dma-buffer: nothing, PE frozen
            dma-buffer: page 0
            dma: nothing, PE frozen
            dma: page 0
            dma: page 2
            dma: page 3
            fail-next: ok
            kernel-map: mapped at 1
            kernel-map: mapped at bit59+0
            kernel-map: mapping error
            kernel-unmap: ok
            open: ok
            raw-bypass: EIO (fault fired)
            raw-bypass: ok
            raw-bypass: ok (fault fired)
            release: EINVAL
            release: EIO (fault fired)
            release: ok
            release: ok (fault fired)
            reset: ok
            set-mask: ok
            take: EBUSY
            take: EIO (fault fired)
            take: ok
            take: ok (fault fired)
            unbind: ok
            user-map: EINVAL
            user-map: ok
            user-unmap: EINVAL
            user-unmap: ok
            """,
            string.Join('\n', answers));
    }

    [Fact]
    public void In_vio_what_is_about_groups_is_refused_and_nothing_freezes()
    {
        var steps = Exploration.Of("platform=vio").Steps.ToList();

        Assert.All(steps.Where(step => step.Command is Take or Release or Reset or UserMap or UserUnmap), step =>
            Assert.Equal(Answer.Refused(Errno.ENODEV), step.Answer));
        Assert.All(Exploration.Of("platform=vio").States, state => Assert.False(state.Groups[0].Frozen));
    }
}
