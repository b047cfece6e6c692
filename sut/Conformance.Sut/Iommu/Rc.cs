using Conformance.Model.Ownership;
using Conformance.Sut.Hardware;

namespace Conformance.Sut.Iommu;

/// <summary>Return codes as kernel functions return them: 0 or a negative errno.</summary>
internal static class Rc
{
    public const int Ok = 0;
    public const int Eperm = -(int)Errno.EPERM;
    public const int Enoent = -(int)Errno.ENOENT;
    public const int Eio = -(int)Errno.EIO;
    public const int Enxio = -(int)Errno.ENXIO;
    public const int Enomem = -(int)Errno.ENOMEM;
    public const int Efault = -(int)Errno.EFAULT;
    public const int Ebusy = -(int)Errno.EBUSY;
    public const int Enodev = -(int)Errno.ENODEV;
    public const int Einval = -(int)Errno.EINVAL;
    public const int Enotty = -(int)Errno.ENOTTY;
    public const int Enospc = -(int)Errno.ENOSPC;

    /// <summary>What a caller is told of a code of the firmware.</summary>
    public static int OfOpal(int code) => code == Opal.Success ? Ok : Eio;
}
