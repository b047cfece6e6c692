using System.Text.RegularExpressions;

namespace Conformance.Sut.Kernels;

/// <summary>
/// Builds the needed files of a kernel's source tree into a shared library. The folder keeps what was compiled, so that of
/// the next tree, another version of the same kernel, only what differs is compiled again.
/// </summary>
/// <param name="folder">Where objects are kept; made if it is not there. Builds that use it wait for each other.</param>
public sealed partial class KernelBuild(string folder)
{
    private const string Optional = "?";

    // As make sees them from the folder: what that is called, and where it is, does not reach make.
    private const string Copy = "tree";
    private const string Ours = "sut";
    private const string Made = "made";

    private const string FolderAdvice = "Objects are kept there. Set XDG_CACHE_HOME, or TMPDIR for a series, to a folder that can be written.";
    private const string LibraryAdvice = "Name another file with --library.";

    private const int PollMilliseconds = 50;

    // EWOULDBLOCK of Linux and of BSD, which .NET passes on where somebody else has a file.
    private static readonly int[] _isTaken = [11, 35];

    /// <summary>The folder with shim, runtime and Makefile, beside the program.</summary>
    public static string Home { get; } = Path.Combine(AppContext.BaseDirectory, "kernel");

    /// <summary>The programs that a build runs.</summary>
    internal static IReadOnlyList<string> Tools { get; } = ["gcc", "make", "awk", "sed"];

    /// <summary>The files of a kernel's source tree that are compiled or read, and whether a tree may lack one.</summary>
    public static IReadOnlyList<(string Path, bool MayLack)> NeededFiles { get; } =
    [
        .. File.ReadLines(Path.Combine(Home, "needed-files"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' '))
            .Select(words => (words[0], words.Contains(Optional))),
    ];

    /// <summary>Whether a program with ASan and UBSan is built, instead of a library.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Sanitize { get; init; }

    /// <summary>Builds a library.</summary>
    /// <param name="tree">A source tree, or a folder that has the <see cref="NeededFiles"/> alone. Nothing is written into it.</param>
    /// <param name="library">The file to write; what was there is replaced, and programs that have loaded it keep theirs.</param>
    /// <param name="stop">Ends it, also while it waits for another build in the same folder.</param>
    /// <exception cref="UnavailableException">A tool or a file is missing, or the source does not compile; the message says where.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Build(string tree, string library, CancellationToken stop = default)
    {
        Tool.Require("Building a kernel", Tools);
        if (!Directory.Exists(tree)) throw new UnavailableException($"{tree}: there is no such folder.");

        TreeVersion.Require(tree);
        var target = Path.GetFullPath(library);
        Place.Make(folder, FolderAdvice);
        Place.Make(Path.GetDirectoryName(target)!, LibraryAdvice);
        using var alone = Place.Write(folder, FolderAdvice, () => Alone(stop));
        var built = Place.Write(folder, FolderAdvice, () => Make(tree, stop));
        Place.Write(target, LibraryAdvice, () => Replace(built, target));
    }

    private string Make(string tree, CancellationToken stop)
    {
        CopyTree(tree, Path.Combine(folder, Copy));
        CopyOurs(Path.Combine(folder, Ours));
        Directory.CreateDirectory(Path.Combine(folder, Made));
        var (code, _, errors) = Tool.Run(
            "make",
            ["--silent", $"--jobs={Environment.ProcessorCount}", "-f", $"{Ours}/Makefile", $"TREE={Copy}", $"OUT={Made}", .. Sanitize ? (string[])["SANITIZE=1"] : []],
            folder,
            stop);
        if (code != 0) throw new UnavailableException(WhyNot(errors, tree));

        return Path.Combine(folder, Made, Sanitize ? "sut" : "libsut.so");
    }

    // The system lets one process at a time have the file, and gives it free when that ends in whatever way.
    private FileStream Alone(CancellationToken stop)
    {
        for (; ;)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                return new(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException wrong) when (_isTaken.Contains(wrong.HResult))
            {
                stop.WaitHandle.WaitOne(PollMilliseconds);
            }
        }
    }

    // The needed files, and nothing that make would find in the tree itself.
    private static void CopyTree(string tree, string copy)
    {
        foreach (var (path, mayLack) in NeededFiles)
        {
            var (from, to) = (Path.Combine(tree, path), Path.Combine(copy, path));
            if (File.Exists(from))
            {
                CopyIfDiffers(from, to);
                continue;
            }

            if (!mayLack) throw new UnavailableException(Lacks(tree, path));

            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Delete(to);
        }
    }

    // Ours as well: objects remember the files that they were made of, and the program may be gone from where it was, or be another.
    private static void CopyOurs(string copy)
    {
        var ours = Directory.GetFiles(Home, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Home, file)).ToHashSet();
        foreach (var file in ours) CopyIfDiffers(Path.Combine(Home, file), Path.Combine(copy, file));

        var gone = Directory.GetFiles(copy, "*", SearchOption.AllDirectories).Where(file => !ours.Contains(Path.GetRelativePath(copy, file)));
        foreach (var file in gone) File.Delete(file);
    }

    // What keeps its time is not compiled again.
    private static void CopyIfDiffers(string from, string to)
    {
        var bytes = File.ReadAllBytes(from);
        if (File.Exists(to) && bytes.AsSpan().SequenceEqual(File.ReadAllBytes(to))) return;

        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.WriteAllBytes(to, bytes);
    }

    private static string Lacks(string tree, string path) =>
        $"{tree}: it lacks {path}.\nA kernel's source tree from 5.10 on is needed, or its files that {Path.Combine(Home, "needed-files")} lists.";

    // Several systems may run in a library that is being replaced, so its file stays theirs.
    private static string Replace(string from, string to)
    {
        var next = $"{to}.new";
        File.Copy(from, next, overwrite: true);
        File.Move(next, to, overwrite: true);
        return to;
    }

    // The first error is the one that counts; it names the copy, and the caller knows the tree.
    private static string WhyNot(string errors, string tree)
    {
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var first = lines.FirstOrDefault(line => ErrorLine().IsMatch(line)) ?? lines.FirstOrDefault() ?? "make says nothing";
        return $"{tree}: it does not build.\n{(first.StartsWith($"{Copy}/", StringComparison.Ordinal) ? first[(Copy.Length + 1)..] : first)}\n"
            + "Mend the source; or, if it is a name that newer kernels have, add it to sut/kernel/shim.";
    }

    [GeneratedRegex(@"error:|undefined reference|\*\*\*")]
    private static partial Regex ErrorLine();
}
