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
    [InlineData(
        "platform=ioda2 containers=1 processes=1 limit=5",
        "disable enable map-dma set-container set-iommu unmap-dma unset-container",
        "disable:EINVAL enable:EBUSY enable:EINVAL map-dma:EBUSY map-dma:EFAULT map-dma:EINVAL map-dma:EPERM "
        + "register:EINVAL register:ENOTTY set-container:EINVAL set-iommu:EBUSY set-iommu:EINVAL set-iommu:ENODEV unmap-dma:EINVAL unmap-dma:EPERM unregister:EINVAL "
        + "unregister:ENOTTY unset-container:EINVAL")]
    [InlineData(
        "platform=ioda2-e4 containers=1 processes=1 limit=5",
        "create-window disable enable map-dma register remove-window set-container set-iommu unmap-dma unregister unset-container",
        "create-window:EINVAL create-window:ENOMEM create-window:ENOSPC create-window:ENOTTY disable:EINVAL disable:ENOTTY enable:EBUSY enable:EINVAL "
        + "enable:ENOTTY map-dma:EFAULT map-dma:EINVAL map-dma:ENXIO map-dma:EPERM register:EBUSY register:EFAULT register:EINVAL register:ENOMEM "
        + "register:ENOTTY remove-window:EINVAL remove-window:ENOTTY set-container:EINVAL set-container:EPERM set-iommu:EINVAL "
        + "unmap-dma:EINVAL unmap-dma:ENXIO unmap-dma:EPERM unregister:EBUSY unregister:EINVAL unregister:ENOENT unregister:ENOTTY "
        + "unregister:EPERM unset-container:EINVAL")]
    public void Each_call_of_containers_is_carried_out_somewhere_and_refused_for_these_reasons(string world, string accepted, string refused)
    {
        var steps = Exploration.Of(world).Steps
            .Where(step => step.Command is ContainerCall or SetContainer or UnsetContainer or SetIommu && !step.Answer.FaultFired).ToList();

        Assert.Equal(accepted, Told(steps.Where(step => step.Answer.IsAccepted).Select(step => step.Command.Word)));
        Assert.Equal(refused, Told(steps.Where(step => !step.Answer.IsAccepted).Select(step => $"{step.Command.Word}:{step.Answer}")));

        static string Told(IEnumerable<string> words) => string.Join(' ', words.Distinct().Order(StringComparer.Ordinal));
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
