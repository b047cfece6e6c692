namespace Conformance.Properties;

/// <summary>The version of this program, as results carry it that are joined with others.</summary>
internal static class ProgramVersion
{
    /// <summary>Major, minor and patch.</summary>
    public static string Text { get; } = typeof(ProgramVersion).Assembly.GetName().Version?.ToString(3) ?? "unknown";
}
