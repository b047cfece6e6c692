namespace Conformance.Cli.Tests;

/// <summary>The pages of the repository, which tests hold to the program.</summary>
internal static class Repository
{
    private static readonly string _root = Root(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>All pages, by their path from the root.</summary>
    public static IEnumerable<string> Pages => Directory
        .EnumerateFiles(_root, "*.md", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden })
        .Select(page => Path.GetRelativePath(_root, page))
        .Order(StringComparer.Ordinal);

    /// <summary>The text of a file.</summary>
    public static string Text(string path) => File.ReadAllText(Path.Combine(_root, path));

    /// <summary>The path of a file from anywhere.</summary>
    public static string Full(string path) => Path.Combine(_root, path);

    /// <summary>Whether there is such a file or folder.</summary>
    public static bool Has(string path) => Path.Exists(Path.Combine(_root, path));

    /// <summary>What stands between <c>```</c> on a page, with the word behind it.</summary>
    public static IEnumerable<(string Kind, string Text)> Fences(string page)
    {
        var parts = ("\n" + Text(page)).Split("\n```");
        for (var at = 1; at < parts.Length; at += 2)
        {
            var end = parts[at].IndexOf('\n', StringComparison.Ordinal);
            yield return (parts[at][..end], parts[at][(end + 1)..]);
        }
    }

    private static string Root(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Conformance.sln")) ? folder.FullName : Root(folder.Parent!);
}
