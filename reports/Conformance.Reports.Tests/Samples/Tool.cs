namespace Conformance.Reports.Tests;

/// <summary>Programs that tests use where they are installed.</summary>
internal static class Tool
{
    /// <summary>The path of the first of these programs that is there; null: none is.</summary>
    public static string? Find(params string[] names) => names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
