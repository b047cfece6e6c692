namespace Conformance.Properties.Tests.FsCheckXunitContract;

/// <summary>Texts that the published package printed, line by line, since some lines end in a blank.</summary>
internal static class Expected
{
    /// <summary>The failure that "a number below 10" has from seed (1,3), when nothing else is set.</summary>
    public static string Below10 { get; } = Lines(
        "",
        "Falsifiable, after 12 tests (2 shrinks) (1,3). ",
        "Last step was invoked with size of 13 and seed of (9786214204003337596,15940114660819801185).",
        "Replay directly at failing step with (9786214204003337596,15940114660819801185,13).",
        "Original:",
        "12",
        "Shrunk:",
        "10");

    /// <summary>What a verbose run that passes writes.</summary>
    public static string Verbose(params string[] arguments) =>
        Arguments(arguments) + $"Ok, passed {arguments.Length} test{(arguments.Length == 1 ? "" : "s")}.\n\n";

    public static string Arguments(params string[] arguments) =>
        string.Concat(arguments.Select((argument, index) => $"{index}:\n{argument}\n\n"));

    public static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + "\n"));
}
