using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Conformance.Sut.Kernels;

/// <summary>
/// What a loader takes for granted of a shared library: it maps the file as its headers say, and where the file ends before that,
/// the process ends with it.
/// </summary>
internal static class ElfFile
{
    private const int HeaderSize = 64;
    private const byte Bits64 = 2;
    private const byte LittleEndian = 1;
    private const ushort SharedObject = 3;
    private const uint LoadedSegment = 1;

    private static ReadOnlySpan<byte> Magic => [0x7f, (byte)'E', (byte)'L', (byte)'F'];

    /// <summary>Why a file is no whole shared library of this machine; null: it is one.</summary>
    public static string? WhyNot(string path)
    {
        var file = File.ReadAllBytes(path).AsSpan();
        if (file.Length < HeaderSize || !file.StartsWith(Magic)) return "it is no ELF file, as a library is one";
        if (file[4] != Bits64 || file[5] != LittleEndian) return "it is a library of another kind of machine";
        if (At16(file, 16) != SharedObject) return "it is an ELF file, and no shared library";
        if (MachineHere is { } here && At16(file, 18) != here) return $"it is a library of another kind of machine: {At16(file, 18)} in ELF, and this one is {here}";

        var end = EndOf(file);
        return end <= (ulong)file.Length ? null : $"it is cut off: it has {file.Length} bytes, and its headers speak of {end}";
    }

    // As ELF numbers them; null: of a machine that is none of these nothing is asked.
    private static ushort? MachineHere => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 62,
        Architecture.Arm64 => 183,
        Architecture.Ppc64le => 21,
        Architecture.RiscV64 => 243,
        Architecture.LoongArch64 => 258,
        _ => null,
    };

    // The byte behind the last one that is spoken of. The table of sections is what a linker writes last.
    private static ulong EndOf(ReadOnlySpan<byte> file)
    {
        var (segments, sections) = (At64(file, 32), At64(file, 40));
        var (segmentSize, segmentCount) = (At16(file, 54), At16(file, 56));
        var end = Math.Max(Behind(segments, segmentSize, segmentCount), Behind(sections, At16(file, 58), At16(file, 60)));
        if (end > (ulong)file.Length || segmentSize < 56) return end;

        for (var i = 0; i < segmentCount; i++)
        {
            var segment = file.Slice((int)segments + i * segmentSize, segmentSize);
            if (BinaryPrimitives.ReadUInt32LittleEndian(segment) == LoadedSegment) end = Math.Max(end, Behind(At64(segment, 8), At64(segment, 32), 1));
        }

        return end;
    }

    // Numbers are whatever the file says: a sum that does not fit is behind every file.
    private static ulong Behind(ulong at, ulong size, ulong count) =>
        ulong.MaxValue - at < size * count ? ulong.MaxValue : at + size * count;

    private static ushort At16(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file[at..]);

    private static ulong At64(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt64LittleEndian(file[at..]);
}
