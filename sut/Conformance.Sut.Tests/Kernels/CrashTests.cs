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
    [InlineData("*(volatile long *)ERR_PTR(-ENOMEM) = 0;", "bad access to address outside all memory")]
    [InlineData("*(volatile long *)0x8888888888888888 = 0;", "bad access to an address that is none, or that is not aligned")]
    [InlineData(
        "struct list_head *gone = kzalloc(sizeof(*gone), GFP_KERNEL); kfree(gone); *(volatile long *)&gone->next->prev = 0;",
        "bad access to an address that is none, such as freed memory holds")]
    [InlineData("mutex_lock(&mem_list_mutex); mutex_lock(&mem_list_mutex);", "deadlock")]
    [InlineData("kfree(mm);", "BUG at kfree:")]
    [InlineData("free_pages((unsigned long)__va(15 * PAGE_SIZE), 0);", "BUG at free_pages:")]
    [InlineData("free_pages((unsigned long)page_address(alloc_pages_node(0, GFP_KERNEL, 0)), 64);", "BUG at free_pages:")]
    [InlineData("entries = 5 / (entries - 1);", "a division by zero")]
    [InlineData("__builtin_trap();", "trap:")]
    [InlineData("kzalloc(1ul << 60, GFP_KERNEL);", "WARN in mm_iommu_new(): more memory is asked for than the allocator ever gives")]
    [InlineData("kzalloc((size_t)-80, GFP_KERNEL);", "WARN in mm_iommu_new(): more memory")]
    [InlineData("alloc_pages_node(0, GFP_KERNEL, 40);", "WARN in mm_iommu_new(): more memory")]
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
    [InlineData("entries = 5 / (entries - 1);", "division by zero")]
    [InlineData("__builtin_trap();", "trap:")]
    [InlineData("kzalloc((size_t)-80, GFP_KERNEL);", "WARN in mm_iommu_new(): more memory")]
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

    [KernelTheory]
    [InlineData("kzalloc(1ul << 60, __GFP_NOWARN)")]
    [InlineData("alloc_pages_node(0, __GFP_NOWARN, 40)")]
    [InlineData("kcalloc(1ul << 33, 1ul << 33, GFP_KERNEL)")]
    [InlineData("vzalloc(array_size(1ul << 33, 1ul << 33))")]
    [InlineData("vzalloc(1ul << 40)")]
    public void A_request_for_too_much_is_refused_in_silence_where_the_kernel_says_nothing(string plant)
    {
        var world = new World(kernels.With($"BUG_ON({plant});"), _boot);

        Assert.Equal("ok", world.Say(new Register(World.Ctr0, new ProcessId(0), Page: 2, PageCount: 1)));
    }

    [KernelFact]
    public void What_this_program_does_wrong_itself_stays_its_own_exception()
    {
        var world = new World(kernels.With("entries = 5 / (entries - 1);"), _boot);
        var (zero, nothing) = (World.Ctr0.Index, (string?)null);

        Assert.Equal(AnswerKind.Crashed, world.Do(new Register(World.Ctr0, new ProcessId(0), Page: 2, PageCount: 1)).Kind);
        Assert.Throws<DivideByZeroException>(() => 5 / zero);
        Assert.Throws<NullReferenceException>(() => nothing!.Length);
    }

    [KernelFact]
    public void Memory_that_is_not_freed_is_told_with_the_function_that_had_it()
    {
        var world = new World(kernels.With("kzalloc(8, GFP_KERNEL);"), _boot)
            .After(new Register(World.Ctr0, new ProcessId(0), Page: 2, PageCount: 1));

        Assert.Equal("leak: memory that mm_iommu_new() has had is not freed", world.Do(new UnsetContainer(World.Grp0)).Reason);
    }
}
