namespace Conformance.Model.Ownership;

/// <summary>The memory of users: the upper half of RAM, mapped in every process at the same addresses.</summary>
internal static class UserMemory
{
    /// <summary>Whether all these pages are the process's.</summary>
    public static bool Has(Boot boot, int page, int pageCount) => page >= boot.UserPageFirst && page + pageCount <= boot.RamPageCount;

    /// <summary>Whether these are pages that a command of this world can name; the last may lie behind the end of RAM.</summary>
    public static bool CanBeNamed(Boot boot, int page, int pageCount) => page < boot.RamPageCount && pageCount <= boot.RamPageCount;

    /// <summary>The stretches that commands are made with: one page, another, both; and one that is not the process's.</summary>
    public static IEnumerable<(int Page, int PageCount)> Stretches(Boot boot) =>
        [(boot.UserPageFirst, 1), (boot.UserPageFirst + 1, 1), (boot.UserPageFirst, 2), (boot.UserPageFirst - 1, 1)];
}
