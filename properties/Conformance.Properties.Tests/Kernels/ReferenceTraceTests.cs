using Conformance.Model.Ownership;
using Conformance.Sut;
using Conformance.Sut.Kernels;
using Microsoft.Extensions.DependencyInjection;

namespace Conformance.Properties.Tests.Kernels;

/// <summary>Traces on which the kernel's own code and the machine agree, step by step; each shows another part of the protocol.</summary>
public class ReferenceTraceTests
{
    public static TheoryData<string, string> Traces => new()
    {
        {
            "platform=ioda2-e2 entries=4 ram=8",
            """
            map0 = kernel-map dev0 pages=2
            dma-buffer map0 write
            kernel-unmap map0
            set-mask dev0 64
            map0 = kernel-map dev0 pages=1
            kernel-unmap map0
            unbind dev0
            take grp0 ctr0
            take grp0 ctr1
            user-map grp0 entry=0 page=4 rw
            user-map grp0 entry=3 page=5 ro
            user-map grp0 entry=4 page=4 rw
            dma dev0 3 read
            user-unmap grp0 entry=3
            release grp0
            release grp0
            """
        },
        {
            "platform=ioda2-e2 nobypass groups=2 devices=2",
            """
            set-mask dev0 64
            map0 = kernel-map dev0 pages=1
            take grp1 ctr0
            user-map grp1 entry=1 page=3 rw
            dma-buffer map0 read
            kernel-unmap map0
            release grp1
            map0 = kernel-map dev3 pages=1
            """
        },
        {
            "platform=ioda2-e2 groups=2 entries=8 ram=16 processes=2 limit=12",
            """
            set-container grp0 ctr0
            set-container grp0 ctr1
            set-iommu ctr0 mm0 v1
            set-iommu ctr0 mm0 v2
            enable ctr0 mm0
            map-dma ctr0 mm0 0 page=8 pages=1 rw
            register ctr0 mm0 page=8 pages=2
            register ctr0 mm1 page=8 pages=2
            map-dma ctr0 mm0 0 page=8 pages=2 rw
            map-dma ctr0 mm0 1 page=9 pages=1 wo
            map-dma ctr0 mm0 2 page=10 pages=1 ro
            set-container grp1 ctr0
            create-window ctr0 mm0 entries=4 levels=2
            map-dma ctr0 mm0 bit59+3 page=8 pages=1 ro
            map-dma ctr0 mm0 bit59+4 page=8 pages=1 ro
            create-window ctr0 mm0 entries=2 levels=1
            unmap-dma ctr0 mm0 0 pages=2
            unset-container grp0
            remove-window ctr0 mm0 0
            create-window ctr0 mm0 entries=3 levels=1
            create-window ctr0 mm0 entries=2 levels=3
            create-window ctr0 mm0 entries=2 levels=1
            unset-container grp1
            unset-container grp1
            """
        },
        {
            "platform=ioda2-e2 containers=1 processes=1 limit=5 attached=v2",
            """
            register ctr0 mm0 page=1 pages=1
            register ctr0 mm0 page=2 pages=1
            register ctr0 mm0 page=2 pages=1
            register ctr0 mm0 page=2 pages=2
            unregister ctr0 mm0 page=3 pages=1
            unregister ctr0 mm0 page=2 pages=1
            remove-window ctr0 mm0 0
            remove-window ctr0 mm0 bit59+0
            unset-container grp0
            """
        },
    };

    [KernelTheory]
    [MemberData(nameof(Traces))]
    public void The_kernel_and_the_machine_agree(string boot, string commands)
    {
        using var services = new ServiceCollection().AddImplementations().BuildServiceProvider();
        var linux = services.GetRequiredService<Catalogue>().Find("kernel/6.1")!;
        var text = $"machine: {OwnershipMachine.Instance.Name}\nboot: {boot}\n{commands}\n";
        var trace = new OwnershipTraceFile(OwnershipMachine.Instance, OwnershipNotation.Instance).Read(text, "trace").Trace;
        var storyteller = new OwnershipStoryteller(Subjects.Of(linux));
        var keys = new List<FailureKey>();

        FailureKey.AddAll(storyteller.Tell(trace), keys);

        Assert.True(keys.Count == 0, string.Join("\n", storyteller.Steps));
    }
}

/// <summary>A test that runs a kernel's code; skipped where none was fetched.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class KernelTheoryAttribute : TheoryAttribute
{
    public KernelTheoryAttribute()
    {
        if (!KernelCache.Versions.Contains("6.1")) Skip = "its source is not here; run: ./conformance kernel get 6.1";
    }
}
