using System.Runtime.CompilerServices;
using Xunit;

namespace Conformance.Properties.Tests.FsCheckBridge;

// What the page shows is what is compiled here.
public sealed class ReadersPageTests
{
    [Fact]
    public void The_ten_lines_of_the_page_are_those_of_the_counter()
    {
        var source = Text("Counter/CounterProperties.cs");
        var shown = source[source.IndexOf("public sealed class", StringComparison.Ordinal)..].Trim();

        Assert.Contains(shown, Text("../../README.md"), StringComparison.Ordinal);
    }

    private static string Text(string file, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, file)).ReplaceLineEndings("\n");
}
