namespace Conformance.Cli.Tests;

public class ApplicationTests
{
    [Fact]
    public async Task Results_that_cannot_be_written_are_told_and_exit_2()
    {
        using var full = new FullDisk();
        using var error = new StringWriter { NewLine = "\n" };
        var code = await Application.RunAsync(["list"], new(TextReader.Null, full, error, IsInteractive: false, default));
        Assert.Equal(2, code);
        Assert.Equal("conformance: the result could not be written: no space left\n", error.ToString());
    }

    [Fact]
    public async Task The_version_names_the_program_of_this_commit()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("--version"));
        Assert.Matches(@"^\d+\.\d+\.\d+", it.Out);
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Write(string? value) => throw new IOException("no space left");
    }
}
