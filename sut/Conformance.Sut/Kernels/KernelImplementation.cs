using System.Numerics;
using Conformance.Model.Ownership;
using Conformance.Sut.Contract;

namespace Conformance.Sut.Kernels;

/// <summary>A kernel's own code, compiled in user space.</summary>
internal sealed class KernelImplementation(string name, IKernelCode library) : IImplementation
{
    private readonly Profile _profile = KernelProfiles.For(library.About.Version);
    private Kept? _kept;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Description => $"Linux {library.Version}: the kernel's own C, unmodified{(IsDear ? ", with ASan and UBSan" : "")}";

    /// <inheritdoc/>
    public string Source =>
        $"Linux {library.Version}: arch/powerpc/kernel/iommu.c, dma-iommu.c; arch/powerpc/platforms/powernv/pci-ioda.c, pci-ioda-tce.c; "
        + "arch/powerpc/mm/book3s64/iommu_api.c; drivers/vfio/vfio_iommu_spapr_tce.c";

    /// <inheritdoc/>
    public IReadOnlyList<Platform> Platforms => [_profile.Platform];

    /// <inheritdoc/>
    public IReadOnlyList<Profile> Profiles => [_profile];

    /// <inheritdoc/>
    public bool HasContainers => true;

    /// <inheritdoc/>
    /// <remarks>All but the steps inside a command.</remarks>
    public ObservedFields Fields => ObservedFields.All & ~ObservedFields.Steps;

    /// <inheritdoc/>
    /// <remarks>With ASan and UBSan it is a process of its own.</remarks>
    public bool IsDear => library.About.Sanitized == 1;

    /// <inheritdoc/>
    public IReadOnlyList<FaultSite> FaultSites { get; } = [.. Model.Ownership.FaultSites.All.Select(named => named.Site)];

    /// <inheritdoc/>
    public string? WhyNot(Boot boot) => boot switch
    {
        { Offset: > 0 } => "windows of this host bridge begin at bus address 0, so offset=0 alone is possible",
        _ when !BitOperations.IsPow2(boot.EntryCount) => "windows of this host bridge have a power of two of entries",
        _ => null,
    };

    /// <inheritdoc/>
    public ISystem<Command, Answer, Observation> Boot(Boot boot)
    {
        // Worked out once for a configuration, and not for each of the systems booted from it; two threads may both do it.
        var kept = _kept;
        if (kept is null || !ReferenceEquals(kept.Boot, boot)) _kept = kept = new(boot, ConfigOf(boot));
        return new KernelSystem(library, boot, kept.Config);
    }

    private static SutConfig ConfigOf(Boot boot)
    {
        var probes = ProbeSet.For(boot);
        var config = new SutConfig
        {
            Abi = KernelLimits.Abi,
            Groups = (uint)boot.GroupCount,
            Devices = (uint)boot.DevicesPerGroup,
            Containers = (uint)boot.ContainerCount,
            Processes = (uint)boot.ProcessCount,
            Entries = (uint)boot.EntryCount,
            Pages = (uint)boot.RamPageCount,
            NoBypass = boot.NoBypass ? 1u : 0,
            Limit = (uint)boot.LockedPageLimit,
            IpcLock = boot.IpcLock ? 1u : 0,
            ProbeCount = (uint)probes.Length,
        };
        for (var i = 0; i < probes.Length; i++) config.Probes[i] = new() { Slot = (uint)probes[i].Window, Page = (uint)probes[i].Page };
        return config;
    }

    private sealed record Kept(Boot Boot, SutConfig Config);
}
