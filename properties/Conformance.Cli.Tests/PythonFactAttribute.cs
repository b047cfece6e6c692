namespace Conformance.Cli.Tests;

/// <summary>A test that needs Python 3; where there is none it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute() => Skip = HasPython ? null : "python3 is not on the PATH";

    private static bool HasPython { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Any(folder => File.Exists(Path.Combine(folder, "python3")));
}
