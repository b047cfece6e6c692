using System.Text.RegularExpressions;

namespace Conformance.Sut.Kernels;

/// <summary>Which kernel a source tree is, by its Makefile. Our Makefile and shim ask for it, and break without it in words of their own.</summary>
internal static partial class TreeVersion
{
    private const string Makefile = "Makefile";

    private static readonly Version _oldest = new(5, 10);

    /// <summary>Refuses a tree that cannot be built whatever else is in it.</summary>
    /// <exception cref="UnavailableException">Its Makefile names no version, or one that is too old.</exception>
    public static void Require(string tree)
    {
        // Where there is none, the tree lacks a needed file, and that is told of all of them alike.
        var file = Path.Combine(tree, Makefile);
        if (!File.Exists(file)) return;

        var text = File.ReadAllText(file);
        if (!int.TryParse(MajorLine().Match(text).Groups[1].Value, out var major) || !int.TryParse(MinorLine().Match(text).Groups[1].Value, out var minor))
        {
            throw new UnavailableException(
                $"{tree}: its {Makefile} does not say which kernel this is.\nThat of a kernel has a line \"VERSION = 6\" and a line \"PATCHLEVEL = 1\".");
        }

        var version = new Version(major, minor);
        if (version < _oldest) throw new UnavailableException($"{tree}: this is Linux {version}, and {_oldest} is the oldest that can be built.");
    }

    [GeneratedRegex(@"^VERSION = ([0-9]{1,3})\s*$", RegexOptions.Multiline)]
    private static partial Regex MajorLine();

    [GeneratedRegex(@"^PATCHLEVEL = ([0-9]{1,3})\s*$", RegexOptions.Multiline)]
    private static partial Regex MinorLine();
}
