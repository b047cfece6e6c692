using Conformance.Model.Ownership;
using Conformance.Sut.Contract;
using Conformance.Sut.Kernels;

namespace Conformance.Sut.Tests.Kernels;

/// <summary>What a kernel does to itself is an answer, and the next system is none the worse for it.</summary>
public sealed class CrashTests : IDisposable
{
    private const string Registry = "arch/powerpc/mm/book3s64/iommu_api.c";
    private const string Entry = "return mm_iommu_do_alloc(mm, ua, entries, MM_IOMMU_TABLE_INVALID_HPA";

    private static readonly Boot _boot = new()
    {
        Profile = AllProfiles.List.Single(profile => profile.Name == "ioda2-e2"),
        ContainerCount = 1,
        ProcessCount = 1,
        Attached = IommuType.V2,
    };

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [KernelTheory]
    [InlineData("BUG_ON(entries);", "BUG at iommu_api.c:")]
    [InlineData("WARN_ON(entries);", "WARN at iommu_api.c:")]
    [InlineData("*(volatile long *)8 = 0;", "bad access to address near 0")]
    [InlineData("mutex_lock(&mem_list_mutex); mutex_lock(&mem_list_mutex);", "deadlock")]
    [InlineData("kfree(mm);", "BUG at kfree:")]
    public void A_kernel_that_harms_itself_has_crashed(string plant, string said)
    {
        var planted = Planted(plant);
        var world = new World(planted, _boot);

        var answer = world.Do(new Register(World.Ctr0, new ProcessId(0), Page: 2, PageCount: 1));

        Assert.Equal(AnswerKind.Crashed, answer.Kind);
        Assert.Contains(said, answer.Reason!, StringComparison.Ordinal);
        Assert.Equal(AnswerKind.Crashed, world.Do(new UnsetContainer(World.Grp0)).Kind);
        Assert.Equal(World.Ctr0, world.Group.Owner);
        Assert.Equal("ok", new World(planted, _boot).Say(new UnsetContainer(World.Grp0)));
    }

    [KernelFact]
    public void Memory_that_is_not_freed_is_told_with_the_function_that_had_it()
    {
        var world = new World(Planted("kzalloc(8, GFP_KERNEL);"), _boot)
            .After(new Register(World.Ctr0, new ProcessId(0), Page: 2, PageCount: 1));

        Assert.Equal("leak: memory that mm_iommu_new() has had is not freed", world.Do(new UnsetContainer(World.Grp0)).Reason);
    }

    private IImplementation Planted(string plant)
    {
        Folder.CopyTree(Kernel61.Source, _folder["tree"]);
        Folder.Edit(Path.Combine(_folder["tree"], Registry), Entry, $"{plant}\n\t{Entry}");
        new KernelBuild(_folder["build"]).Build(_folder["tree"], _folder["planted.so"]);
        return KernelImplementations.Open("kernel:planted", _folder["planted.so"]);
    }
}
