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
                return IsMapped(moment.Seen[map.Group].Tces.User, map.Entry - boot.Offset)
                    && moment.Seen[map.Group].Tces.PageOf(map.Entry - boot.Offset) == map.Page;
            case UserUnmap unmap:
                return !IsMapped(moment.Seen[unmap.Group].Tces.User, unmap.Entry - boot.Offset);
            case KernelMap map when moment.Answer.Address.Window == 0:
                return IsMapped(moment.Seen[boot.GroupOf(map.Device)].Tces.Kernel, moment.Answer.Address.Page - boot.Offset);
            default:
                return true;
        }
    }

    private static bool IsMapped(ushort entries, int entry) => entry is >= 0 and < Boot.EntryCountMax && (entries >> entry & 1) != 0;
}
