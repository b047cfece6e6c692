using System.Globalization;
using System.Text.RegularExpressions;

namespace Conformance.Reports;

/// <summary>A command of a trace that a user can give: which process asks, and the call in C.</summary>
/// <param name="Process">The process that asks; 0 where the command names none.</param>
/// <param name="Code">The call.</param>
internal sealed partial record VfioCall(int Process, string Code)
{
    /// <summary>Reads a command as traces spell it; null: it is none of VFIO's calls.</summary>
    /// <param name="command">The command.</param>
    /// <param name="boot">The world that it is asked in.</param>
    public static VfioCall? Of(string command, BootWords boot)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !words.Skip(1).All(word => Word().IsMatch(word))) return null;

        var ids = words.Skip(1).ToList();
        var process = Id(ids, "mm") ?? 0;
        return Call(words[0], ids, boot) is { } code ? new(process, code) : null;
    }

    private static string? Call(string word, List<string> words, BootWords boot) => (word, Id(words, "grp"), Id(words, "ctr")) switch
    {
        ("set-container", { } grp, { } ctr) => $"set_container({grp}, {ctr})",
        ("unset-container", { } grp, null) => $"unset_container({grp})",
        ("open", null, { } ctr) => $"open_ctr({ctr})",
        ("close", null, { } ctr) => $"close_ctr({ctr})",
        ("set-iommu", null, { } ctr) when Type(words) is { } type => $"set_iommu({ctr}, {type})",
        ("enable", null, { } ctr) => $"enable({ctr})",
        ("disable", null, { } ctr) => $"disable({ctr})",
        ("register", null, { } ctr) => Memory(ctr, "VFIO_IOMMU_SPAPR_REGISTER_MEMORY", words),
        ("unregister", null, { } ctr) => Memory(ctr, "VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY", words),
        ("map-dma", null, { } ctr) when Bus(ctr, words, boot) is { } bus && Number(words, "page") is { } page && Access(words) is { } flags =>
            $"map_dma({ctr}, {bus}, {page}, {Number(words, "pages")}, {flags})",
        ("unmap-dma", null, { } ctr) when Bus(ctr, words, boot) is { } bus => $"unmap_dma({ctr}, {bus}, {Number(words, "pages")})",
        ("create-window", null, { } ctr) when Number(words, "entries") is { } entries && Number(words, "levels") is { } levels =>
            $"create_window({ctr}, {entries}, {levels})",
        ("remove-window", null, { } ctr) when Bus(ctr, [.. words, "pages=1"], boot) is { } bus => $"remove_window({ctr}, {bus})",
        _ => null,
    };

    /// <summary>The kernel's name of an IOMMU type: v1 or v2; null: it is none.</summary>
    public static string? TypeName(string type) => type switch
    {
        "v1" => "VFIO_SPAPR_TCE_IOMMU",
        "v2" => "VFIO_SPAPR_TCE_v2_IOMMU",
        _ => null,
    };

    private static string? Type(List<string> words) => words.Select(TypeName).FirstOrDefault(name => name is not null);

    private static string? Memory(int ctr, string request, List<string> words) =>
        Number(words, "page") is { } page && Number(words, "pages") is { } pages ? $"memory({ctr}, {request}, {page}, {pages})" : null;

    // bit59+3 is page 3 of the second window.
    private static string? Bus(int ctr, List<string> words, BootWords boot)
    {
        if (words.Select(word => Address().Match(word)).FirstOrDefault(match => match.Success) is not { } address) return null;
        if (Number(words, "pages") is not { } pages) return null;

        var slot = address.Groups[1].Length > 0 ? 1 : 0;
        return $"bus({ctr}, {slot}, {address.Groups[2].Value}, {pages}, {boot.Entries})";
    }

    private static string? Access(List<string> words) => words.Count == 0 ? null : words[^1] switch
    {
        "rw" => "VFIO_DMA_MAP_FLAG_READ | VFIO_DMA_MAP_FLAG_WRITE",
        "ro" => "VFIO_DMA_MAP_FLAG_READ",
        "wo" => "VFIO_DMA_MAP_FLAG_WRITE",
        _ => null,
    };

    // Counts are small: what is not belongs to no machine, and would not fit the program's arrays.
    private static int? Id(List<string> words, string prefix) => words
        .Where(word => word.StartsWith(prefix, StringComparison.Ordinal))
        .Select(word => Small(word[prefix.Length..]))
        .FirstOrDefault(number => number is not null);

    private static int? Number(List<string> words, string key) => Id(words, $"{key}=");

    private static int? Small(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 32 ? number : null;

    [GeneratedRegex("^[a-z0-9=+]{1,24}$", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex("^(bit59\\+)?([0-9]{1,2})$", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
