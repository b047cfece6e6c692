using System.Diagnostics;
using Conformance.Sut.Kernels;

namespace Conformance.Cli.Tests;

/// <summary>A scratch repository of what is needed of 6.1, with a commit for each edit.</summary>
internal sealed class KernelRepository : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conformance-");

    public KernelRepository()
    {
        foreach (var file in Directory.EnumerateFiles(KernelCache.SourceOf("6.1"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(KernelCache.SourceOf("6.1"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Git("init", "--quiet", "--initial-branch=main");
        Git("config", "user.name", "A. Developer");
        Git("config", "user.email", "a@example.org");
        Commit("base");
        Git("tag", "base");
        foreach (var edit in Edit.All)
        {
            edit.Apply(Folder);
            Commit(edit.Subject);
        }
    }

    /// <summary>The folder.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Runs git in it.</summary>
    public string Git(params string[] words)
    {
        using var git = Process.Start(new ProcessStartInfo("git", words)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = git.StandardError.ReadToEndAsync();
        var text = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, text + error.Result);
        return text.TrimEnd();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Commit(string subject)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--message", subject);
    }
}
