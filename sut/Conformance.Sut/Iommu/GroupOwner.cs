namespace Conformance.Sut.Iommu;

/// <summary>Who owns a group (owner and owner_cnt of struct iommu_group). Only the shapes whose calls name an owner keep it.</summary>
/// <remarks>Source: drivers/iommu/iommu.c, v5.19.</remarks>
internal sealed class GroupOwner
{
    /// <summary>No external owner.</summary>
    public const int None = -1;

    /// <summary>The external owner's token, or <see cref="None"/>.</summary>
    public int Token { get; set; } = None;

    /// <summary>How many there are: one external owner, or as many host drivers as use the kernel's DMA API.</summary>
    public int Count { get; set; }
}
