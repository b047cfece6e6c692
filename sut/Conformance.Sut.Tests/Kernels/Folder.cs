namespace Conformance.Sut.Tests.Kernels;

/// <summary>A folder that goes with the test.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conformance-kernel-");

    public string Path => _folder.FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Copies a source tree.</summary>
    public static void CopyTree(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    /// <summary>Puts one text in the place of another, which must be there.</summary>
    public static void Edit(string file, string find, string put)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(find, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(find, put, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
