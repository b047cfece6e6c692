using System.Globalization;
using System.Text;
using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>
/// A boot configuration as one line: <c>platform=ioda2 nobypass groups=2 entries=8</c>. What is not named is as in
/// <see cref="Boot"/>: the smallest world.
/// </summary>
internal static class BootNotation
{
    private static readonly string[] _keys =
    [
        "platform", "nobypass", "groups", "devices", "containers", "entries", "offset", "ram",
        "processes", "limit", "ipclock", "attached", "joined",
    ];

    public static string Spell(Boot boot)
    {
        var smallest = new Boot { Profile = boot.Profile };
        var text = new StringBuilder($"platform={boot.Profile}");
        if (boot.NoBypass) text.Append(" nobypass");
        Add("groups", boot.GroupCount, smallest.GroupCount);
        Add("devices", boot.DevicesPerGroup, smallest.DevicesPerGroup);
        Add("containers", boot.ContainerCount, smallest.ContainerCount);
        Add("entries", boot.EntryCount, smallest.EntryCount);
        Add("offset", boot.Offset, smallest.Offset);
        Add("ram", boot.RamPageCount, smallest.RamPageCount);
        Add("processes", boot.ProcessCount, smallest.ProcessCount);
        Add("limit", boot.LockedPageLimit, smallest.LockedPageLimit);
        if (boot.IpcLock) text.Append(" ipclock");
        if (boot.Attached != IommuType.None) text.Append(boot.Attached == IommuType.V1 ? " attached=v1" : " attached=v2");
        Add("joined", boot.AttachedCount, smallest.AttachedCount);
        return text.ToString();

        void Add(string key, int value, int usual)
        {
            if (value != usual) text.Append($" {key}={value}");
        }
    }

    public static Boot Parse(string text)
    {
        var boot = new Boot { Profile = AllProfiles.Ioda2 };
        var given = new HashSet<string>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var key = equals > 0 ? part[..equals] : part;
            if (!given.Add(key)) throw new NotationException($"\"{part}\": {key} is set already; leave one of the two out");

            if (part is "nobypass" or "ipclock")
            {
                boot = With(boot, part, "yes");
                continue;
            }

            if (equals <= 0)
            {
                throw new NotationException($"\"{part}\" is no setting; write key=value, e.g. \"platform=ioda2\"");
            }

            boot = With(boot, key, part[(equals + 1)..]);
        }

        return boot.Problem() is { } problem ? throw new NotationException(problem) : boot;
    }

    private static Boot With(Boot boot, string key, string value) => key switch
    {
        "platform" => boot with { Profile = ProfileOf(value) },
        "nobypass" => boot with { NoBypass = YesOrNo(key, value) },
        "groups" => boot with { GroupCount = Number(key, value) },
        "devices" => boot with { DevicesPerGroup = Number(key, value) },
        "containers" => boot with { ContainerCount = Number(key, value) },
        "entries" => boot with { EntryCount = Number(key, value) },
        "offset" => boot with { Offset = Number(key, value) },
        "ram" => boot with { RamPageCount = Number(key, value) },
        "processes" => boot with { ProcessCount = Number(key, value) },
        "limit" => boot with { LockedPageLimit = Number(key, value) },
        "ipclock" => boot with { IpcLock = YesOrNo(key, value) },
        "attached" => boot with { Attached = TypeOf(value) },
        "joined" => boot with { AttachedCount = Number(key, value) },
        _ => throw new NotationException($"unknown setting \"{key}\". {Nearest.Suggest(key, _keys)}"),
    };

    private static Profile ProfileOf(string value) =>
        AllProfiles.Find(value)
        ?? throw new NotationException(
            AllProfiles.WhyNot(value)
            ?? $"unknown platform \"{value}\". {Nearest.Suggest(value, AllProfiles.List.Select(profile => profile.Name))}");

    private static IommuType TypeOf(string value) => value switch
    {
        "v1" => IommuType.V1,
        "v2" => IommuType.V2,
        _ => throw new NotationException($"attached={value}: write attached=v1 or attached=v2, or leave it out"),
    };

    private static bool YesOrNo(string key, string value) => value switch
    {
        "yes" => true,
        "no" => false,
        _ => throw new NotationException($"{key}={value}: write {key}=yes or {key}=no"),
    };

    private static int Number(string key, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new NotationException($"{key}={value}: a number is needed, e.g. {key}=1");
}
