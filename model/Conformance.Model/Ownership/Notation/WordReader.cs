using System.Globalization;
using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>Takes the words of one command apart, and says what is wrong with them.</summary>
internal sealed class WordReader(Boot boot, CommandForm form, string? name, string[] words)
{
    private int _next = 1;

    public GroupId Group() => new(Id("grp", "group", boot.GroupCount));

    public DeviceId Device() => new(Id("dev", "device", boot.DeviceCount));

    public ContainerId Container() => new(Id("ctr", "container", boot.ContainerCount));

    public ProcessId Process() =>
        boot.HasContainers
            ? new(Id("mm", "process", boot.ProcessCount))
            : throw Wrong($"{form.Word} is asked by a process, and this boot line has none; add processes=1");

    public MappingId Mapping() => new(Id("map", "mapping", boot.MappingCount));

    public MappingId Name() =>
        name is null ? throw Wrong("the mapping has no name") : new(Id(name, "map", "mapping", boot.MappingCount));

    public int Number(string key)
    {
        var word = Next($"{key}=N");
        var value = word.StartsWith(key + "=", StringComparison.Ordinal) ? word[(key.Length + 1)..] : null;
        var limit = Limit(key);
        if (value is null || !TryNumber(value, out var number)) throw Wrong($"\"{word}\" should be {key}=N");
        return number >= limit.Least && number <= limit.Most
            ? number
            : throw Wrong($"{word}: {limit.Least} to {limit.Most} are possible with this boot line");
    }

    // Processes ask it; so without them there is no container to ask it of.
    public GroupId GroupOfContainers() =>
        boot.HasContainers ? Group() : throw Wrong($"{form.Word} is for containers that processes use, and this boot line has none; add processes=1");

    public Access Access() => OneOf(("rw", Ownership.Access.ReadWrite), ("ro", Ownership.Access.ReadOnly));

    public Access AnyAccess() =>
        OneOf(("rw", Ownership.Access.ReadWrite), ("ro", Ownership.Access.ReadOnly), ("wo", Ownership.Access.WriteOnly));

    public IommuType Type() => OneOf(("v1", IommuType.V1), ("v2", IommuType.V2));

    public DmaMask Mask() => OneOf(("32", DmaMask.Bits32), ("64", DmaMask.Bits64));

    public Driver Driver() => OneOf(("host", Ownership.Driver.Host), ("vfio", Ownership.Driver.Vfio));

    public Direction Direction() => OneOf(("read", Ownership.Direction.Read), ("write", Ownership.Direction.Write));

    public bool OnOff() => OneOf(("on", true), ("off", false));

    public FaultSite Site() => OneOf([.. FaultSites.All]);

    /// <summary>A number that may be left out at the end of a call.</summary>
    public int NumberOr(string key, int usual) => _next < words.Length ? Number(key) : usual;

    public DmaAddress Address()
    {
        var word = Next("an address");
        var window = word.StartsWith("bit59+", StringComparison.Ordinal) ? 1 : 0;
        return TryNumber(window == 1 ? word[6..] : word, out var page)
            ? new DmaAddress(window, page)
            : throw Wrong($"\"{word}\" is no bus page; write a number, or bit59+number");
    }

    /// <summary>An address in a window of a container, or just behind where the largest would end.</summary>
    public DmaAddress WindowAddress()
    {
        var address = Address();
        if (Windows.CanBeNamed(boot, address)) return address;

        throw Wrong(
            address.Page > boot.EntryCount
                ? $"{address}: windows have {boot.EntryCount} entries at most with this boot line"
                : $"{address}: on {boot.Profile} there is no second window");
    }

    public void End()
    {
        if (_next < words.Length) throw Wrong($"\"{words[_next]}\" is too much");
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private (int Least, int Most) Limit(string key) => key switch
    {
        "pages" => (1, form.Word == "kernel-map" ? Boot.MappingPageCountMax : boot.RamPageCount),
        "page" => (0, boot.RamPageCount - 1),
        "entries" => (0, boot.EntryCount),
        "levels" => (0, 5),
        "nth" => (1, 9),

        // One entry outside either end can be asked for: it must be refused.
        _ => (Math.Max(0, boot.Offset - 1), boot.EntryEnd),
    };

    private int Id(string prefix, string what, int count) => Id(Next($"a {what}"), prefix, what, count);

    private int Id(string word, string prefix, string what, int count)
    {
        if (!word.StartsWith(prefix, StringComparison.Ordinal) || !TryNumber(word[prefix.Length..], out var index))
        {
            throw Wrong($"\"{word}\" is no {what}");
        }

        return index < count
            ? index
            : throw Wrong($"there is no {word}: this boot line has {prefix}0 {(count == 1 ? "alone" : $"to {prefix}{count - 1}")}");
    }

    private T OneOf<T>(params ReadOnlySpan<(string Word, T Value)> choices)
    {
        var any = Words(choices);
        var word = Next(any);
        foreach (var (spelled, value) in choices)
        {
            if (spelled == word) return value;
        }

        throw Wrong($"\"{word}\" should be {any}");
    }

    // "a", "a or b", "a, b or c".
    private static string Words<T>(ReadOnlySpan<(string Word, T Value)> choices)
    {
        var words = choices.ToArray().Select(choice => choice.Word).ToArray();
        return $"{string.Join(", ", words[..^1])} or {words[^1]}";
    }

    private string Next(string what) => _next < words.Length ? words[_next++] : throw Wrong($"{what} is missing");

    private NotationException Wrong(string what) => new($"{what}; write e.g. \"{form.Example}\"");
}
