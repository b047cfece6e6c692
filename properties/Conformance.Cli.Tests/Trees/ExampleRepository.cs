using System.Diagnostics;

namespace Conformance.Cli.Tests;

/// <summary>A repository of the example program with ten patches on it: some break a rule each, one mends, one does not build.</summary>
internal sealed class ExampleRepository : IDisposable
{
    private const string Program = "example.py";

    private static readonly (string Subject, string File, string Find, string Put)[] _patches =
    [
        ("example: say what an owner is", Program, "        self.owner = None\n        self.frozen", "        self.owner = None  # The kernel.\n        self.frozen"),
        ("README: tell where it runs", "README", "An example.\n", "An example. It runs anywhere.\n"),
        ("example: leave the window to its owner", Program, "if self.bypass and PLANT != \"bypass-left-open\":", "if self.bypass and PLANT == \"bypass-left-open\":"),
        ("example: clear on the next take", Program, "if PLANT != \"tces-left\":", "if PLANT == \"tces-left\":"),
        ("example: begin to name entries", Program, "    def entry(self, number):", "    def entry(self, number:"),
        ("example: finish naming entries", Program, "    def entry(self, number:", "    def entry(self, number):"),
        ("example: clear on release after all", Program, "if PLANT == \"tces-left\":", "if PLANT != \"tces-left\":"),
        ("example: count the reserved entry as free while looking", Program, "if PLANT == \"bit0-lost\":", "if PLANT != \"bit0-lost\":"),
        ("example: shorten a line", Program, "reserved = 1 if self.world.offset == 0 else 0", "reserved = int(self.world.offset == 0)"),
        ("example: go straight with 64 bits", Program, " = bits == \"64\" and self.group_of(device).flag", " = bits == \"64\""),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conformance-");

    /// <summary>Makes the repository: the base, then the patches.</summary>
    public ExampleRepository()
    {
        Git("init", "--quiet", "--initial-branch=main");
        Git("config", "user.name", "A. Developer");
        Git("config", "user.email", "a@example.org");
        File.WriteAllText(this[Program], Repository.Text("sut/exec/example.py"));
        File.WriteAllText(this["README"], "An example.\n");
        Commit("example: as it is");
        Git("tag", "base");
        foreach (var (subject, file, find, put) in _patches)
        {
            var text = File.ReadAllText(this[file]);
            Assert.Equal(2, text.Split(find).Length);
            File.WriteAllText(this[file], text.Replace(find, put, StringComparison.Ordinal));
            Commit(subject);
        }
    }

    /// <summary>The folder.</summary>
    public string Folder => _folder.FullName;

    /// <summary>A path in it.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>What a patch is about, by its number from 1; 0 is the base.</summary>
    public static string Subject(int number) => number == 0 ? "example: as it is" : _patches[number - 1].Subject;

    /// <summary>The abbreviated commit of a patch; 0 is the base.</summary>
    public string Id(int number) => Git("rev-parse", "--short=10", $"main~{_patches.Length - number}");

    /// <summary>Runs git in it.</summary>
    public string Git(params string[] words)
    {
        using var git = Start("git", words);
        var text = git.StandardOutput.ReadToEnd() + git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, text);
        return text.TrimEnd();
    }

    /// <summary>Starts a program in it.</summary>
    public Process Start(string program, params string[] words) => Process.Start(new ProcessStartInfo(program, words)
    {
        WorkingDirectory = Folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>All that could change in a repository that is only to be read: refs, worktrees, what is checked out, and every file of git's but its objects.</summary>
    public string State() => string.Join(
        '\n',
        Git("for-each-ref"),
        Git("worktree", "list"),
        Git("status", "--porcelain"),
        string.Join('\n', Directory.EnumerateFiles(this[".git"], "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/logs/", StringComparison.Ordinal))
            .Select(file => $"{Path.GetRelativePath(Folder, file)} {new FileInfo(file).Length}")
            .Order(StringComparer.Ordinal)));

    public void Dispose() => _folder.Delete(recursive: true);

    private void Commit(string subject)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--message", subject);
    }
}
