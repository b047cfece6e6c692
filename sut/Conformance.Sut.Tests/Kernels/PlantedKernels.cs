using Conformance.Sut.Contract;
using Conformance.Sut.Kernels;

namespace Conformance.Sut.Tests.Kernels;

/// <summary>Linux 6.1 with a line more, which is run as memory is registered. What tests share of a build is compiled once.</summary>
public sealed class PlantedKernels : IDisposable
{
    private const string Registry = "arch/powerpc/mm/book3s64/iommu_api.c";
    private const string Entry = "return mm_iommu_do_alloc(mm, ua, entries, MM_IOMMU_TABLE_INVALID_HPA";

    private readonly Folder _folder = new();
    private int _count;

    /// <summary>Builds it, with its name that of no other.</summary>
    public IImplementation With(string line, bool isSanitized = false)
    {
        Folder.CopyTree(Kernel61.Source, _folder["tree"]);
        Folder.Edit(Path.Combine(_folder["tree"], Registry), Entry, $"{line}\n\t{Entry}");
        var library = _folder[$"planted{_count++}{(isSanitized ? "" : ".so")}"];
        new KernelBuild(_folder[isSanitized ? "sanitized" : "build"]) { Sanitize = isSanitized }.Build(_folder["tree"], library);
        return KernelImplementations.Open("kernel:planted", library);
    }

    public void Dispose() => _folder.Dispose();
}
