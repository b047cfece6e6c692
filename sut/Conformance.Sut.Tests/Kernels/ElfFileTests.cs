using System.Buffers.Binary;
using Conformance.Sut.Kernels;

namespace Conformance.Sut.Tests.Kernels;

/// <summary>A file that cannot be loaded is told before it is loaded: the loader would end the program.</summary>
public class ElfFileTests
{
    [KernelTheory]
    [InlineData(5000, "is cut off: it has 5000 bytes")]
    [InlineData(70000, "is cut off: it has 70000 bytes")]
    [InlineData(63, "is no ELF file")]
    [InlineData(0, "is no ELF file")]
    public void A_library_that_is_cut_off_is_refused_with_the_reason(int length, string why)
    {
        using var folder = new Folder();
        File.WriteAllBytes(folder["cut.so"], Whole(folder)[..length]);

        var refused = Assert.Throws<UnavailableException>(() => KernelImplementations.Open("kernel:cut", folder["cut.so"]));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.Contains("./conformance kernel build", refused.Message, StringComparison.Ordinal);
    }

    [KernelTheory]
    [InlineData(5, 2, "of another kind of machine")]
    [InlineData(18, 8, "of another kind of machine: 8 in ELF")]
    [InlineData(16, 1, "no shared library")]
    [InlineData(47, 0x80, "is cut off")]
    public void A_header_that_says_something_else_is_refused(int at, byte value, string why)
    {
        using var folder = new Folder();
        var library = Whole(folder);
        library[at] = value;
        File.WriteAllBytes(folder["other.so"], library);

        Assert.Contains(why, ElfFile.WhyNot(folder["other.so"]), StringComparison.Ordinal);
    }

    [KernelFact]
    public void A_segment_behind_the_end_is_found_also_without_a_table_of_sections()
    {
        using var folder = new Folder();
        var library = Whole(folder);
        library.AsSpan(40, 8).Clear();
        library.AsSpan(60, 2).Clear();
        File.WriteAllBytes(folder["bare.so"], library);
        Assert.Null(ElfFile.WhyNot(folder["bare.so"]));

        var end = (int)BinaryPrimitives.ReadUInt64LittleEndian(library.AsSpan(32)) + 32;
        library[end + 7] = 1;
        File.WriteAllBytes(folder["bare.so"], library);

        Assert.Contains("is cut off", ElfFile.WhyNot(folder["bare.so"]), StringComparison.Ordinal);
    }

    private static byte[] Whole(Folder folder)
    {
        File.WriteAllText(folder["whole.c"], "char much[100000] = { 1 };");
        var (code, _, errors) = Tool.Run("gcc", ["-shared", "-fPIC", "-o", "whole.so", "whole.c"], folder.Path, CancellationToken.None);
        Assert.True(code == 0, errors);
        Assert.Null(ElfFile.WhyNot(folder["whole.so"]));
        return File.ReadAllBytes(folder["whole.so"]);
    }
}
