using Conformance.Model.Ownership;

namespace Conformance.Sut.Tests.Kernels;

/// <summary>What a kernel does to itself is an answer, and the next system is none the worse for it.</summary>
public class CrashTests(PlantedKernels kernels) : IClassFixture<PlantedKernels>
{
    private static readonly Boot _boot = new()
    {
        Profile = AllProfiles.List.Single(profile => profile.Name == "ioda2-e2"),
        ContainerCount = 1,
        ProcessCount = 1,
        Attached = IommuType.V2,
    };

    [KernelTheory]
    [InlineData("BUG_ON(entries);", "BUG at iommu_api.c:")]
    [InlineData("WARN_ON(entries);", "WARN at iommu_api.c:")]
    [InlineData("*(volatile long *)8 = 0;", "bad access to address near 0")]
    [InlineData("mutex_lock(&mem_list_mutex); mutex_lock(&mem_list_mutex);", "deadlock")]
    [InlineData("kfree(mm);", "BUG at kfree:")]
    [InlineData("for (;;) cond_resched();", "hang: the command does not end")]
    [InlineData("while (entries) kfree(kzalloc(8, GFP_KERNEL));", "hang:")]
    [InlineData("do kzalloc(8, GFP_KERNEL); while (mm);", "hang:")]
    public void A_kernel_that_harms_itself_has_crashed(string plant, string said)
    {
        var planted = kernels.With(plant);
        var world = new World(planted, _boot);
        Assert.Equal(World.Ctr0, world.Group.Owner);

        var answer = world.Do(new Register(World.Ctr0, new ProcessId(0), Page: 2, PageCount: 1));

        Assert.Equal(AnswerKind.Crashed, answer.Kind);
        Assert.Contains(said, answer.Reason!, StringComparison.Ordinal);
        Assert.Equal(AnswerKind.Crashed, world.Do(new UnsetContainer(World.Grp0)).Kind);
        Assert.Equal(World.Ctr0, world.Group.Owner);
        Assert.Equal("ok", new World(planted, _boot).Say(new UnsetContainer(World.Grp0)));
    }

    [KernelTheory]
    [InlineData("struct mm_struct *gone = kzalloc(8, GFP_KERNEL); kfree(gone); ((volatile char *)gone)[3] = 1;", "heap-use-after-free")]
    [InlineData("((volatile char *)kzalloc(8, GFP_KERNEL))[20] = 1;", "heap-buffer-overflow")]
    [InlineData("static volatile int few[4]; few[entries + 4] = 1;", "out of bounds")]
    [InlineData("*(volatile long *)8 = 0;", "bad access to address near 0")]
    public void A_bad_access_ends_the_sanitized_process_and_not_this_one(string plant, string said)
    {
        var planted = kernels.With(plant, isSanitized: true);
        var world = new World(planted, _boot);

        var answer = world.Do(new Register(World.Ctr0, new ProcessId(0), Page: 2, PageCount: 1));

        Assert.Equal(AnswerKind.Crashed, answer.Kind);
        Assert.Contains(said, answer.Reason!, StringComparison.Ordinal);
        Assert.Equal(World.Ctr0, world.Group.Owner);
        Assert.Equal("ok", new World(planted, _boot).Say(new UnsetContainer(World.Grp0)));
    }

    [KernelFact]
    public void Memory_that_is_not_freed_is_told_with_the_function_that_had_it()
    {
        var world = new World(kernels.With("kzalloc(8, GFP_KERNEL);"), _boot)
            .After(new Register(World.Ctr0, new ProcessId(0), Page: 2, PageCount: 1));

        Assert.Equal("leak: memory that mm_iommu_new() has had is not freed", world.Do(new UnsetContainer(World.Grp0)).Reason);
    }
}
