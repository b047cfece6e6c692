using Conformance.Model.Ownership;

namespace Conformance.Sut.Iommu;

/// <summary>Return codes as kernel functions return them: 0 or a negative errno.</summary>
internal static class Rc
{
    public const int Ok = 0;
    public const int Eio = -(int)Errno.EIO;
    public const int Ebusy = -(int)Errno.EBUSY;
    public const int Enodev = -(int)Errno.ENODEV;
    public const int Einval = -(int)Errno.EINVAL;
}
