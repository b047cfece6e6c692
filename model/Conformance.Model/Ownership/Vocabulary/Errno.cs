namespace Conformance.Model.Ownership;

/// <summary>The errors of include/uapi/asm-generic/errno-base.h and errno.h that the protocol uses, by their numbers.</summary>
public enum Errno
{
    /// <summary>No error.</summary>
    None = 0,

    /// <summary>Operation not permitted.</summary>
    EPERM = 1,

    /// <summary>No such file or directory: here, memory that is not registered.</summary>
    ENOENT = 2,

    /// <summary>Input or output error: here, the firmware refused.</summary>
    EIO = 5,

    /// <summary>No such device or address: here, a bus address in no window.</summary>
    ENXIO = 6,

    /// <summary>Out of memory.</summary>
    ENOMEM = 12,

    /// <summary>Bad address: here, a page that is not the process's.</summary>
    EFAULT = 14,

    /// <summary>Device or resource busy.</summary>
    EBUSY = 16,

    /// <summary>No such device: here, the device has no group.</summary>
    ENODEV = 19,

    /// <summary>Invalid argument.</summary>
    EINVAL = 22,

    /// <summary>Inappropriate ioctl: here, of the other type of container.</summary>
    ENOTTY = 25,

    /// <summary>No space left: here, both window slots are in use.</summary>
    ENOSPC = 28,
}
