using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I23. Two external owners of one group see each other's memory.</summary>
internal static class I23OneOwner
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I23",
            "one owner at a time",
            "A group that has an external owner, or is in a container, is refused to anyone who asks for it, and stays where it is.",
            $"drivers/vfio/vfio.c, vfio_group_set_container(); {Sources.Vfio}, tce_iommu_attach_group()"),
        StatedBySeed: false,
        Needs: ObservedFields.Owner,
        When: (in moment) => moment.Command switch
        {
            Take take => moment.SeenBefore[take.Group].Owner is not null,
            SetContainer set => moment.SeenBefore.ContainersOf(set.Group) != 0,
            _ => false,
        },
        Holds: (in moment) =>
        {
            var group = moment.Command is Take take ? take.Group : ((SetContainer)moment.Command).Group;
            return !moment.Answer.IsAccepted
                && moment.Seen[group].Owner == moment.SeenBefore[group].Owner
                && moment.Seen.ContainersOf(group) == moment.SeenBefore.ContainersOf(group);
        })
    {
        About = [typeof(Take), typeof(SetContainer)],
    };
}
