using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I21. A caller that is told "done" acts on it.</summary>
internal static class I21CodesAreHonest
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I21",
            "codes are honest",
            "A return code is 0 or a negative errno, and 0 means that the whole request was done.",
            $"{Sources.Vfio}, tce_iommu_ioctl()"),
        StatedBySeed: false,
        Needs: ObservedFields.Owner | ObservedFields.BypassFlag | ObservedFields.Tces,
        When: (in moment) => moment.Answer.Kind is AnswerKind.Returned or AnswerKind.Mapped or AnswerKind.Window,
        Holds: (in moment) =>
        {
            if (moment.Answer.Kind == AnswerKind.Returned && moment.Answer.Code > 0) return false;
            return !moment.Answer.IsAccepted || IsDone(moment);
        });

    private static bool IsDone(in OwnershipMoment moment)
    {
        var boot = moment.After.Boot;
        switch (moment.Command)
        {
            case Take take:
                return moment.Seen[take.Group] is { BypassFlag: false } taken && taken.Owner == take.Container;
            case Release release:
                return moment.Seen[release.Group].Owner is null;
            case UserMap map:
                return IsAsAsked(moment.Seen[map.Group].Tces, map, map.Entry - boot.Offset);
            case UserUnmap unmap:
                return !IsMapped(moment.Seen[unmap.Group].Tces.User, unmap.Entry - boot.Offset);
            case KernelMap map when moment.Answer.Address.Window == 0:
                return AreMapped(
                    moment.Seen[boot.GroupOf(map.Device)].Tces.Kernel, moment.Answer.Address.Page - boot.Offset, map.PageCount);
            case SetContainer set:
                return moment.Seen.ContainersOf(set.Group) == 1 << set.Container.Index && IsHeld(moment, set.Group, set.Container);
            case UnsetContainer unset:
                return moment.Seen.ContainersOf(unset.Group) == 0 && moment.Seen[unset.Group].Owner is null;
            case SetIommu set:
                return moment.Seen[set.Container].Type == set.Type && AreHeld(moment, set.Container);
            case ContainerCall call:
                return ContainerCallIsDone(moment, call, moment.Seen[call.Container]);
            default:
                return true;
        }
    }

    private static bool ContainerCallIsDone(in OwnershipMoment moment, ContainerCall call, ContainerObservation seen)
    {
        switch (call)
        {
            case Enable:
                return seen.Enabled;
            case Disable:
                return !seen.Enabled;
            case Register register:
                return seen.Enabled && UseCount(moment.Seen, register.Process, register.Page, register.PageCount)
                    > UseCount(moment.SeenBefore, register.Process, register.Page, register.PageCount);
            case Unregister unregister:
                return UseCount(moment.Seen, unregister.Process, unregister.Page, unregister.PageCount)
                    < UseCount(moment.SeenBefore, unregister.Process, unregister.Page, unregister.PageCount);
            case MapDma map:
                return AreAsAsked(seen.Windows[map.Address.Window], map, moment.After.Boot.Profile.WriteImpliesRead);
            case UnmapDma unmap:
                return AreCleared(seen.Windows[unmap.Address.Window], unmap.Address.Page, unmap.PageCount);
            case CreateWindow create:
                return moment.Answer.Kind == AnswerKind.Window
                    && seen.WindowSizes[moment.Answer.Address.Window & 1] == create.EntryCount;
            case RemoveWindow remove:
                return seen.WindowSizes[remove.Start.Window] == 0;
            default:
                return true;
        }
    }

    // Up to 5.18 a group is owned as its container has a type.
    private static bool IsHeld(in OwnershipMoment moment, GroupId group, ContainerId container) =>
        moment.Seen[group] is { BypassFlag: false } seen && seen.Owner == container
        || (!moment.After.Boot.Profile.ClaimedByCore && moment.Seen[container].Type == IommuType.None);

    private static bool AreHeld(in OwnershipMoment moment, ContainerId container)
    {
        for (var groups = moment.Seen[container].Groups; groups != 0; groups &= groups - 1)
        {
            if (!IsHeld(moment, new GroupId(int.TrailingZeroCount(groups)), container)) return false;
        }

        return true;
    }

    private static int UseCount(Observation seen, ProcessId process, int page, int pageCount) =>
        seen[process].Regions[page] is { Used: var used } region && region.PageCount == pageCount ? used : 0;

    private static bool AreAsAsked(TceMap tces, MapDma map, bool writeImpliesRead)
    {
        for (var i = 0; i < map.PageCount; i++)
        {
            var entry = map.Address.Page + i;
            if (!IsMapped(tces.User, entry) || tces.PageOf(entry) != map.Page + i) return false;
            if (IsMapped(tces.Writable, entry) != (map.Access != Access.ReadOnly)) return false;
            if (IsMapped(tces.Readable, entry) != (map.Access != Access.WriteOnly || writeImpliesRead)) return false;
        }

        return true;
    }

    private static bool AreCleared(TceMap tces, int first, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (IsMapped(tces.Valid, first + i)) return false;
        }

        return true;
    }

    private static bool IsAsAsked(TceMap tces, UserMap map, int entry) =>
        IsMapped(tces.User, entry)
        && tces.PageOf(entry) == map.Page
        && IsMapped(tces.Writable, entry) == (map.Access == Access.ReadWrite);

    private static bool AreMapped(ushort entries, int first, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!IsMapped(entries, first + i)) return false;
        }

        return true;
    }

    private static bool IsMapped(ushort entries, int entry) => entry is >= 0 and < Boot.EntryCountMax && (entries >> entry & 1) != 0;
}
