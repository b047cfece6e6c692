using System.Globalization;

namespace Conformance.Reports;

/// <summary>The boot line of a trace: <c>platform=ioda2 groups=2 processes=1</c>. What is not named is as in the smallest world.</summary>
internal sealed class BootWords(string boot)
{
    private readonly ILookup<string, string> _words = boot.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Split('=', 2))
        .ToLookup(word => word[0], word => word.Length == 2 ? word[1] : "yes");

    public int Groups => Number("groups", 1);

    public int Containers => Number("containers", 2);

    public int Entries => Number("entries", 2);

    public int RamPages => Number("ram", 4);

    public int Processes => Number("processes", 0);

    /// <summary>Whether all counts are those of a machine: a file may hold any number.</summary>
    public bool IsSmall => ((int[])[Groups, Containers, Entries, RamPages, Processes, Joined]).All(count => count <= 16)
        && Joined <= Math.Min(Groups, Containers);

    /// <summary>v1, v2, or empty: nothing is attached from the start.</summary>
    public string Attached => _words["attached"].FirstOrDefault() ?? "";

    /// <summary>How many groups are attached from the start.</summary>
    public int Joined => Attached.Length == 0 ? 0 : Number("joined", 1);

    private int Number(string key, int usual) =>
        int.TryParse(_words[key].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
