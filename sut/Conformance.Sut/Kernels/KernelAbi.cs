using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Conformance.Sut.Kernels;

// The structs of sut/kernel/sut.h, field by field. A test compares their sizes with those that the compiler of C sees.

/// <summary>How many of each there can be at most.</summary>
internal static class KernelLimits
{
    /// <summary>What this program and a library must agree on.</summary>
    public const int Abi = 2;

    public const int Groups = 4;
    public const int Devices = 16;
    public const int Containers = 4;
    public const int Processes = 4;
    public const int Pages = 16;
    public const int Probes = 48;
}

/// <summary>struct sut_about.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SutAbout
{
    public uint Abi;
    public uint Version;
    public uint PageShift;
    public uint Sanitized;
}

/// <summary>struct sut_bus.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SutBus
{
    public uint Slot;
    public uint Page;
}

[InlineArray(KernelLimits.Probes)]
internal struct SutProbes
{
    private SutBus _first;
}

/// <summary>struct sut_config.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SutConfig
{
    public uint Abi;
    public uint Groups;
    public uint Devices;
    public uint Containers;
    public uint Processes;
    public uint Entries;
    public uint Pages;
    public uint NoBypass;
    public uint Limit;
    public uint IpcLock;
    public uint ProbeCount;
    public uint Reserved;
    public SutProbes Probes;
}

[InlineArray(7)]
internal struct SutArguments
{
    private uint _first;
}

/// <summary>struct sut_command.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SutCommand
{
    public SutKind Kind;
    public SutArguments Arguments;
}

/// <summary>enum sut_outcome.</summary>
internal enum SutOutcome : uint
{
    Returned,
    Mapped,
    MapError,
    Window,
    Reached,
    Nothing,
    Crashed,
    Unknown,
}

/// <summary>struct sut_answer.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SutAnswer
{
    public SutOutcome Outcome;
    public int Code;
    public SutBus Bus;
    public uint FaultFired;
    public uint Reserved;
}

[InlineArray(16)]
internal struct SutEntries
{
    private byte _first;
}

/// <summary>struct sut_table.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SutTable
{
    public ushort Valid;
    public ushort Readable;
    public ushort Writable;
    public ushort User;
    public SutEntries Pages;
}

[InlineArray(2)]
internal struct SutTables
{
    private SutTable _first;
}

[InlineArray(KernelLimits.Probes)]
internal struct SutReaches
{
    private byte _first;
}

/// <summary>struct sut_group_seen.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SutGroupSeen
{
    public int Owner;
    public int References;
    public ulong Allocated;
    public byte BypassFlag;
    public byte Frozen;
    public byte SecondTable;
    private readonly byte _reserved3;
    private readonly uint _reserved4;
    public SutTables Tables;
    public SutReaches Reads;
    public SutReaches Writes;
}

[InlineArray(2)]
internal struct SutSizes
{
    private uint _first;
}

/// <summary>struct sut_container_seen.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SutContainerSeen
{
    public uint Type;
    public uint Enabled;
    public uint Groups;
    public SutSizes Sizes;
    public uint Reserved;
    public SutTables Tables;
}

/// <summary>struct sut_region.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SutRegion
{
    public int Pages;
    public int Used;
    public int Mapped;
}

[InlineArray(KernelLimits.Pages)]
internal struct SutRegions
{
    private SutRegion _first;
}

/// <summary>struct sut_process_seen.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SutProcessSeen
{
    public int Locked;
    public uint Reserved;
    public SutRegions Regions;
}

[InlineArray(KernelLimits.Groups)]
internal struct SutGroupsSeen
{
    private SutGroupSeen _first;
}

[InlineArray(KernelLimits.Containers)]
internal struct SutContainersSeen
{
    private SutContainerSeen _first;
}

[InlineArray(KernelLimits.Processes)]
internal struct SutProcessesSeen
{
    private SutProcessSeen _first;
}

[InlineArray(KernelLimits.Pages)]
internal struct SutPins
{
    private int _first;
}

/// <summary>struct sut_seen.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SutSeen
{
    public SutGroupsSeen Groups;
    public SutContainersSeen Containers;
    public SutProcessesSeen Processes;
    public uint Stale;
    public int Tables;
    public int Views;
    public int Locks;
    public SutPins Pins;
}
