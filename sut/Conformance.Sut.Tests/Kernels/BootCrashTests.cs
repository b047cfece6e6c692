using Conformance.Model.Ownership;
using Conformance.Sut.Contract;

namespace Conformance.Sut.Tests.Kernels;

/// <summary>A kernel that harms itself while it boots says so, and is asked nothing.</summary>
public class BootCrashTests(PlantedKernels kernels) : IClassFixture<PlantedKernels>
{
    private const string Tables = "arch/powerpc/kernel/iommu.c";
    private const string Check = "BUG_ON(!tbl->it_ops);";
    private const string Driver = "drivers/vfio/vfio_iommu_spapr_tce.c";
    private const string Joining = "/* pr_debug(\"tce_vfio: Attaching";

    private static readonly Boot _boot = new() { Profile = AllProfiles.List.Single(profile => profile.Name == "ioda2-e2"), ContainerCount = 1 };

    private static readonly Boot _attached = _boot with { ProcessCount = 1, Attached = IommuType.V2 };

    [KernelTheory]
    [InlineData("BUG_ON(tbl->it_ops);", "BUG at iommu.c:", false)]
    [InlineData("WARN_ON(tbl->it_ops);", "WARN at iommu.c:", false)]
    [InlineData("*(volatile long *)8 = 0;", "bad access to address near 0", false)]
    [InlineData("while (tbl) cond_resched();", "hang:", false)]
    [InlineData("BUG_ON(tbl->it_ops);", "BUG at iommu.c:", true)]
    [InlineData("((volatile char *)kzalloc(8, GFP_KERNEL))[20] = 1;", "heap-buffer-overflow", true)]
    public void A_kernel_that_harms_itself_while_it_boots_says_how(string plant, string said, bool isSanitized)
    {
        var planted = kernels.Edited(Tables, Check, plant, isSanitized);

        for (var again = 0; again < 2; again++) Assert.Contains(said, CrashOf(planted, _boot), StringComparison.Ordinal);
    }

    [KernelFact]
    public void So_does_one_whose_driver_harms_itself_as_it_is_registered()
    {
        const string Registering = "return vfio_register_iommu_driver(";
        var planted = kernels.Edited(Driver, Registering, $"BUG();\n\t{Registering}");

        Assert.Contains("BUG at vfio_iommu_spapr_tce.c:", CrashOf(planted, _boot), StringComparison.Ordinal);
    }

    [KernelTheory]
    [InlineData("BUG_ON(container);", "BUG at vfio_iommu_spapr_tce.c:")]
    [InlineData("mutex_unlock(&container->lock); return -ENODEV;", "\"set-iommu ctr0 mm0 v2\", by which a group is attached, answers ENODEV")]
    public void A_group_that_cannot_join_a_container_at_boot_is_told_like_a_crash(string plant, string said)
    {
        var planted = kernels.Edited(Driver, Joining, $"{plant}\n\t{Joining}");

        Assert.Contains(said, CrashOf(planted, _attached), StringComparison.Ordinal);
        Assert.Null(CrashOf(planted, _boot));
    }

    private static string? CrashOf(IImplementation planted, Boot boot)
    {
        var system = planted.Boot(boot);
        using var end = system as IDisposable;
        return system.BootCrash;
    }
}
