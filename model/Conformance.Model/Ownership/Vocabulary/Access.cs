namespace Conformance.Model.Ownership;

/// <summary>What a TCE lets a device do.</summary>
public enum Access
{
    /// <summary>Read only.</summary>
    ReadOnly,

    /// <summary>Read and write.</summary>
    ReadWrite,

    /// <summary>Write only. Whether it also lets the device read is the platform's choice.</summary>
    WriteOnly,
}
