using Conformance.Sut.Kernels;

namespace Conformance.Sut.Tests.Kernels;

/// <summary>Building a tree: what is wrong with it is told, and only what changed is compiled.</summary>
public class BuildTests
{
    private const string Driver = "drivers/vfio/vfio_iommu_spapr_tce.c";

    [KernelFact]
    public void A_tree_that_lacks_a_file_is_told_with_the_file()
    {
        using var folder = new Folder();
        Folder.CopyTree(Kernel61.Source, folder["tree"]);
        File.Delete(Path.Combine(folder["tree"], Driver));

        Assert.Contains($"it lacks {Driver}", WhyNot(folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VERSION = 4\nPATCHLEVEL = 19\n", "tree: this is Linux 4.19, and 5.10 is the oldest that can be built.")]
    [InlineData("VERSION = 5\nPATCHLEVEL = 9\n", "tree: this is Linux 5.9, and 5.10 is the oldest that can be built.")]
    [InlineData("VERSION = 6\n", "tree: its Makefile does not say which kernel this is.")]
    [InlineData("PATCHLEVEL = 1\n", "tree: its Makefile does not say which kernel this is.")]
    [InlineData("VERSION = six\nPATCHLEVEL = 1\n", "tree: its Makefile does not say which kernel this is.")]
    [InlineData("", "tree: its Makefile does not say which kernel this is.")]
    public void A_tree_that_is_too_old_or_does_not_say_what_it_is_is_told_before_it_is_compiled(string makefile, string told)
    {
        if (!KernelBuild.Tools.All(Tool.IsThere)) return;

        using var folder = new Folder();
        Directory.CreateDirectory(folder["tree"]);
        File.WriteAllText(Path.Combine(folder["tree"], "Makefile"), makefile);

        Assert.Contains(told, WhyNot(folder), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["build"]));
    }

    [KernelFact]
    public void A_source_that_does_not_compile_is_told_with_file_line_and_error()
    {
        using var folder = new Folder();
        Folder.CopyTree(Kernel61.Source, folder["tree"]);
        File.WriteAllText(Path.Combine(folder["tree"], Driver), "int f(void)\n{\n\treturn nothing;\n}\n");

        Assert.Contains($"{Driver}:3:", WhyNot(folder), StringComparison.Ordinal);
    }

    [KernelFact]
    public void What_did_not_change_is_not_compiled_again()
    {
        using var folder = new Folder();
        Folder.CopyTree(Kernel61.Source, folder["tree"]);
        var build = new KernelBuild(folder["build"]);
        build.Build(folder["tree"], folder["one.so"]);
        var before = Objects(folder);
        Folder.Edit(Path.Combine(folder["tree"], Driver), "MODULE_LICENSE(", "MODULE_AUTHOR(\"x\"); MODULE_LICENSE(");

        build.Build(folder["tree"], folder["two.so"]);

        var again = Objects(folder).Where(it => before[it.Key] != it.Value).Select(it => it.Key);
        Assert.Equal("vfio-spapr-tce.o", Assert.Single(again));
        Assert.True(File.Exists(folder["one.so"]) && File.Exists(folder["two.so"]));
    }

    [KernelFact]
    public void Objects_remember_no_file_outside_their_folder()
    {
        using var folder = new Folder();
        new KernelBuild(folder["build"]).Build(Kernel61.Source, folder["one.so"]);

        var remembered = Directory.GetFiles(folder["build"], "*.d", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .SelectMany(line => line.Split([' ', ':', '\\'], StringSplitOptions.RemoveEmptyEntries));

        var outside = remembered.Where(file => Path.IsPathRooted(file) && !file.StartsWith("/usr/", StringComparison.Ordinal));
        Assert.Empty(outside);
    }

    [KernelFact]
    public void A_folder_and_a_tree_may_have_any_name()
    {
        using var folder = new Folder();
        var odd = folder["a $(b) c:d 'e' #f%g;h"];
        Folder.CopyTree(Kernel61.Source, Path.Combine(odd, "my li$nux"));
        var library = Path.Combine(odd, "lib:rary.so");

        new KernelBuild(Path.Combine(odd, "my li$nux.d")).Build(Path.Combine(odd, "my li$nux"), library);

        Assert.Equal("Linux 6.1: the kernel's own C, unmodified", KernelImplementations.Open("kernel:odd", library).Description);
    }

    [KernelFact]
    public async Task A_build_that_waits_for_another_one_can_be_stopped()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(folder["build"]);
        using var other = new FileStream(Path.Combine(folder["build"], "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        using var stop = new CancellationTokenSource();
        var build = Task.Run(() => new KernelBuild(folder["build"]).Build(Kernel61.Source, folder["one.so"], stop.Token));
        Assert.NotSame(build, await Task.WhenAny(build, Task.Delay(200)));

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => build.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.False(File.Exists(folder["one.so"]));
    }

    [Fact]
    public async Task A_tool_that_is_stopped_ends_with_what_it_has_started()
    {
        using var folder = new Folder();
        using var stop = new CancellationTokenSource();
        var run = Task.Run(() => Tool.Run("sh", ["-c", "sleep 600 & echo $! >child; wait"], folder.Path, stop.Token));
        for (var wait = 0; wait < 500 && !File.Exists(folder["child"]); wait++) await Task.Delay(20);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private static string WhyNot(Folder folder) => Assert.Throws<UnavailableException>(
        () => new KernelBuild(folder["build"]).Build(folder["tree"], folder["one.so"])).Message;

    private static Dictionary<string, long> Objects(Folder folder) =>
        Directory.GetFiles(folder["build"], "*.o", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileName(file), file => new FileInfo(file).LastWriteTimeUtc.Ticks);
}
