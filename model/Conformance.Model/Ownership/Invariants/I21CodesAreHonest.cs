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
        When: (in moment) => moment.Answer.Kind is AnswerKind.Returned or AnswerKind.Mapped,
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
            default:
                return true;
        }
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
