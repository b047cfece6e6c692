namespace Conformance.Cli.Tests;

public class KernelVerbTests
{
    [Theory]
    [InlineData("kernel", "kernel needs a ACTION.\nFor example: ./conformance kernel get 6.1")]
    [InlineData("kernel fetch 6.1", "unknown action \"fetch\" of kernel.")]
    [InlineData("kernel get", "kernel get needs a version.\nFor example: ./conformance kernel get 6.1")]
    [InlineData("kernel build", "kernel build needs a folder.\nFor example: ./conformance kernel build linux")]
    [InlineData("kernel list 6.1", "kernel list takes nothing more, and got \"6.1\"")]
    [InlineData("kernel get 6.1 --library x.so", "--library belongs to build: ./conformance kernel build DIR\n  --library FILE")]
    public async Task A_wrong_call_is_told_with_the_right_one(string call, string complaint)
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run(call.Split(' ')));
        Assert.StartsWith($"conformance: {complaint}", it.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kernel get newest", "newest: this is no version of a kernel, as 6.1 is one.")]
    [InlineData("kernel build /no/such/folder", "/no/such/folder: there is no such folder.")]
    [InlineData("check kernel/4.99", "kernel/4.99: this version was not fetched yet;")]
    [InlineData("check kernel:/no/such/file.so", "/no/such/file.so: there is no such file.")]
    public async Task What_cannot_be_had_is_not_applicable(string call, string complaint)
    {
        using var it = new Call();
        Assert.Equal(125, await it.Run(call.Split(' ')));
        Assert.StartsWith($"conformance: {complaint}", string.Join('\n', it.Error.Split('\n').SkipWhile(line => line.StartsWith("kernel: ", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_names_the_forms_of_kernels()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("list", "implementations"));
        Assert.Contains("kernel/VERSION", it.Out, StringComparison.Ordinal);
        Assert.Contains("kernel:PATH.so", it.Out, StringComparison.Ordinal);
    }
}
