using Conformance.Sut.Contract;
using Conformance.Sut.Kernels;

namespace Conformance.Sut.Tests.Kernels;

/// <summary>Linux 6.1 with an edit. What tests share of a build is compiled once.</summary>
public sealed class PlantedKernels : IDisposable
{
    private const string Registry = "arch/powerpc/mm/book3s64/iommu_api.c";
    private const string Entry = "return mm_iommu_do_alloc(mm, ua, entries, MM_IOMMU_TABLE_INVALID_HPA";

    private readonly Folder _folder = new();
    private int _count;

    /// <summary>Builds it with a line more, which is run as memory is registered.</summary>
    public IImplementation With(string line, bool isSanitized = false) => Edited(Registry, Entry, $"{line}\n\t{Entry}", isSanitized);

    /// <summary>Builds it with one text in the place of another. The file's name is that of no other build.</summary>
    public IImplementation Edited(string file, string find, string put, bool isSanitized = false)
    {
        Folder.CopyTree(Kernel61.Source, _folder["tree"]);
        Folder.Edit(Path.Combine(_folder["tree"], file), find, put);
        var library = _folder[$"planted{_count++}{(isSanitized ? "" : ".so")}"];
        new KernelBuild(_folder[isSanitized ? "sanitized" : "build"]) { Sanitize = isSanitized }.Build(_folder["tree"], library);
        return KernelImplementations.Open("kernel:planted", library);
    }

    public void Dispose() => _folder.Dispose();
}
