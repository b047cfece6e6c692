namespace Conformance.Sut.Kernels;

/// <summary>enum sut_kind: what can be asked of a library.</summary>
internal enum SutKind : uint
{
    Map = 1,
    Unmap,
    DmaBuffer,
    SetMask,
    Bind,
    Unbind,
    Dma,
    Reset,
    RawBypass,
    FailNext,
    Take = 16,
    Release,
    UserMap,
    UserUnmap,
    SetContainer = 32,
    UnsetContainer,
    SetIommu,
    Enable,
    Disable,
    Register,
    Unregister,
    MapDma,
    UnmapDma,
    CreateWindow,
    RemoveWindow,
}
