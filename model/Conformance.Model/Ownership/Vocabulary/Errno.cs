namespace Conformance.Model.Ownership;

/// <summary>The errors of include/uapi/asm-generic/errno-base.h and errno.h that the protocol uses, by their numbers.</summary>
public enum Errno
{
    /// <summary>No error.</summary>
    None = 0,

    /// <summary>Operation not permitted.</summary>
    EPERM = 1,

    /// <summary>Input or output error: here, the firmware refused.</summary>
    EIO = 5,

    /// <summary>Out of memory.</summary>
    ENOMEM = 12,

    /// <summary>Device or resource busy.</summary>
    EBUSY = 16,

    /// <summary>No such device: here, the device has no group.</summary>
    ENODEV = 19,

    /// <summary>Invalid argument.</summary>
    EINVAL = 22,
}
