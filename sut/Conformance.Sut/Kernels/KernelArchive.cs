using System.Text.RegularExpressions;

namespace Conformance.Sut.Kernels;

/// <summary>
/// Fetches the source of a kernel as the distribution's archive has it, with apt's own tools and keys. The address of the
/// archive is the one that the machine uses; the suites are others, so apt gets a configuration of its own, and the machine's
/// lists stay as they are.
/// </summary>
/// <param name="progress">Told what happens, a line each.</param>
/// <param name="stop">Ends it.</param>
public sealed partial class KernelArchive(Action<string> progress, CancellationToken stop = default)
{
    // Which suites have which version; others are looked for in the newest.
    private static readonly Dictionary<string, string[]> _suites = new()
    {
        ["5.10"] = ["bullseye"],
        ["6.1"] = ["bookworm"],
        ["6.12"] = ["trixie", "bookworm-backports"],
    };

    private static readonly string[] _newest = ["trixie", "trixie-backports", "forky", "sid"];

    /// <summary>Fetches what is needed of a version's source into the cache, and builds it.</summary>
    /// <exception cref="UnavailableException">A tool is missing, or the archive cannot be reached, or has no such version.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Get(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (!VersionForm().IsMatch(version)) throw new UnavailableException($"{version}: this is no version of a kernel, as 6.1 is one.");

        // Also what builds it, before the package is downloaded; and apt-get itself calls sed and awk where it looks at a signature.
        Tool.Require("Fetching a kernel", ["apt-get", "dpkg-deb", "tar", "xz", "git", .. KernelBuild.Tools]);
        if (IsThere(version)) progress($"kernel {version}: the source is there already");
        else Fetch(version);
        progress($"kernel {version}: building");
        new KernelBuild(KernelCache.BuildOf(version)).Build(KernelCache.SourceOf(version), KernelCache.LibraryOf(version), stop);
    }

    // A file may be gone, or empty, by a disk that was full or a hand that cleaned up.
    private bool IsThere(string version)
    {
        if (!Directory.Exists(KernelCache.SourceOf(version))) return false;
        if (KernelCache.Lacks(version) is not { } file) return true;

        progress($"kernel {version}: the source that is there lacks {file}, so it is fetched again");
        return false;
    }

    private void Fetch(string version)
    {
        var work = Path.Combine(KernelCache.Folder, $".fetch-{version}-{Environment.ProcessId}");
        Place.Write(KernelCache.Folder, KernelCache.Advice, () => Directory.CreateDirectory(work));
        try
        {
            var package = Download(version, work);
            progress($"kernel {version}: unpacking what is needed of {Path.GetFileName(package)}");
            var source = Unpack(version, package, work);
            var target = KernelCache.SourceOf(version);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (Directory.Exists(target)) Directory.Move(target, Path.Combine(work, "damaged"));
            Directory.Move(source, target);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private string Download(string version, string work)
    {
        var configuration = WriteConfiguration(version, work);
        progress($"kernel {version}: asking the archive");
        var update = Tool.Run("apt-get", ["update"], work, stop, ("APT_CONFIG", configuration));
        progress($"kernel {version}: downloading the package linux-source-{version}");
        var download = Tool.Run("apt-get", ["download", $"linux-source-{version}"], work, stop, ("APT_CONFIG", configuration));
        return Directory.GetFiles(work, "*.deb") is [var package]
            ? package
            : throw new UnavailableException(
                $"linux-source-{version} cannot be had from the archive that this machine uses.\n"
                + $"apt-get: {FirstError(update.Errors, download.Errors)}");
    }

    // apt says first what it could not reach; that there is no such package follows from it.
    private static string FirstError(params ReadOnlySpan<string> told)
    {
        foreach (var text in told)
        {
            foreach (var line in text.Split('\n'))
            {
                if (line.StartsWith("E: ", StringComparison.Ordinal) || line.StartsWith("W: Failed", StringComparison.Ordinal)) return line;
            }
        }

        return "it says nothing";
    }

    private string WriteConfiguration(string version, string work)
    {
        var sources = Path.Combine(work, "sources.list");
        File.WriteAllLines(sources, Sources(version));
        foreach (var folder in (string[])["lists/partial", "cache/archives/partial", "none"]) Directory.CreateDirectory(Path.Combine(work, folder));
        var configuration = Path.Combine(work, "apt.conf");
        File.WriteAllLines(
            configuration,
            [
                $"Dir::Etc::SourceList \"{sources}\";",
                $"Dir::Etc::SourceParts \"{work}/none\";",
                $"Dir::State::Lists \"{work}/lists\";",
                $"Dir::Cache \"{work}/cache\";",
                "APT::Sandbox::User \"\";",
                "Acquire::Languages \"none\";",
                "Acquire::IndexTargets::deb::DEP-11::DefaultEnabled \"false\";",
                "#clear APT::Update::Post-Invoke;",
                "#clear APT::Update::Post-Invoke-Success;",
            ]);
        return configuration;
    }

    // The archive, and beside it that of security updates, which has the newer packages.
    private IEnumerable<string> Sources(string version)
    {
        var known = Tool.Run("apt-get", ["indextargets", "--format", "$(REPO_URI) $(RELEASE) $(COMPONENT)"], ".", stop).Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .Where(words => words is [_, _, "main"])
            .Select(words => (Address: words[0], Suite: words[1]))
            .ToList();
        var security = known.FirstOrDefault(it => it.Suite.EndsWith("-security", StringComparison.Ordinal)).Address;
        var archive = known.FirstOrDefault(it => it.Address != security && !it.Suite.Contains('-', StringComparison.Ordinal)).Address
            ?? throw new UnavailableException("apt-get names no archive with a part \"main\" on this machine, so there is nothing to fetch from.");
        foreach (var suite in _suites.GetValueOrDefault(version, _newest))
        {
            yield return $"deb {archive} {suite} main";
            if (security is not null && !suite.Contains('-', StringComparison.Ordinal) && suite != "sid") yield return $"deb {security} {suite}-security main";
        }
    }

    // The package holds a compressed archive of the source, so there are two to go through.
    private string Unpack(string version, string package, string work)
    {
        var source = Path.Combine(work, "source");
        Directory.CreateDirectory(source);
        var name = $"linux-source-{version}";
        const string Script = """dpkg-deb --fsys-tarfile "$1" | tar -xO "./usr/src/$2.tar.xz" | xz -dc -T0 | tar -x -C "$3" --strip-components=1 -T "$4" """;
        var list = Path.Combine(work, "files");
        File.WriteAllLines(list, KernelBuild.NeededFiles.Select(file => $"{name}/{file.Path}"));
        var (_, _, errors) = Tool.Run("sh", ["-c", Script, "sh", package, name, source, list], work, stop);

        // A file that this version does not have is told by the build, if it is needed.
        return File.Exists(Path.Combine(source, "Makefile"))
            ? source
            : throw new UnavailableException($"{Path.GetFileName(package)} could not be unpacked: {errors.Split('\n')[0]}");
    }

    [GeneratedRegex(@"^[1-9][0-9]?\.[0-9]{1,2}$")]
    private static partial Regex VersionForm();
}
