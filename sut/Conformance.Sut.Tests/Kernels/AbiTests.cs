using System.Runtime.CompilerServices;
using Conformance.Sut.Kernels;

namespace Conformance.Sut.Tests.Kernels;

/// <summary>The interface between this program and a library: both sides see the same structs.</summary>
public class AbiTests
{
    private static readonly (string Name, int Size)[] _structs =
    [
        ("sut_about", Unsafe.SizeOf<SutAbout>()),
        ("sut_config", Unsafe.SizeOf<SutConfig>()),
        ("sut_command", Unsafe.SizeOf<SutCommand>()),
        ("sut_answer", Unsafe.SizeOf<SutAnswer>()),
        ("sut_table", Unsafe.SizeOf<SutTable>()),
        ("sut_group_seen", Unsafe.SizeOf<SutGroupSeen>()),
        ("sut_container_seen", Unsafe.SizeOf<SutContainerSeen>()),
        ("sut_process_seen", Unsafe.SizeOf<SutProcessSeen>()),
        ("sut_seen", Unsafe.SizeOf<SutSeen>()),
    ];

    [KernelFact]
    public void Structs_and_version_are_those_of_the_header()
    {
        using var folder = new Folder();
        var lines = _structs.Select(it => $"_Static_assert(sizeof(struct {it.Name}) == {it.Size}, \"{it.Name}\");")
            .Append($"_Static_assert(SUT_ABI == {KernelLimits.Abi}, \"SUT_ABI\");")
            .Append($"_Static_assert(SUT_REMOVE_WINDOW == {(uint)SutKind.RemoveWindow} && SUT_USER_UNMAP == {(uint)SutKind.UserUnmap}, \"sut_kind\");")
            .Append($"_Static_assert(SUT_UNKNOWN == {(uint)SutOutcome.Unknown}, \"sut_outcome\");");
        File.WriteAllLines(folder["sizes.c"], lines.Prepend("#include \"sut.h\""));

        var (code, _, errors) = Tool.Run("gcc", ["-fsyntax-only", $"-I{KernelBuild.Home}", "sizes.c"], folder.Path, default);

        Assert.True(code == 0, errors);
    }

    [KernelFact]
    public void A_reason_for_which_there_is_no_room_is_not_written()
    {
        using var folder = new Folder();
        new KernelBuild(folder["build"]).Build(Kernel61.Source, folder["libsut.so"]);
        File.WriteAllText(folder["asks.c"], """
            #include "sut.h"
            int main(void)
            {
                struct sut_config config = { .abi = SUT_ABI, .groups = 1, .devices = 1, .containers = 1, .entries = 4, .pages = 8 };
                struct sut_answer answer;
                char text[] = "unwritten";
                return sut_reason(sut_create(&config, &answer), text, 0) || text[0] != 'u';
            }
            """);
        Tool.Run("gcc", ["-o", "asks", $"-I{KernelBuild.Home}", "asks.c", folder["libsut.so"]], folder.Path, CancellationToken.None);

        Assert.Equal(0, Tool.Run(folder["asks"], [], folder.Path, CancellationToken.None).Code);
    }

    [KernelFact]
    public void A_library_of_another_version_of_the_interface_is_refused()
    {
        using var folder = new Folder();
        File.WriteAllText(folder["other.c"], "void sut_about(unsigned int *about) { about[0] = 99; }");
        Tool.Run("gcc", ["-shared", "-fPIC", "-o", "other.so", "other.c"], folder.Path, default);

        var refused = Assert.Throws<UnavailableException>(() => KernelImplementations.Open("kernel:other", folder["other.so"]));

        Assert.Contains("version 99 of the interface", refused.Message, StringComparison.Ordinal);
        Assert.Contains("./conformance kernel get", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_library_is_refused_by_its_name()
    {
        using var folder = new Folder();
        File.WriteAllText(folder["text.so"], "not a library");

        Assert.StartsWith(folder["text.so"], Assert.Throws<UnavailableException>(() => World.All.Find($"kernel:{folder["text.so"]}")).Message, StringComparison.Ordinal);
        Assert.Contains("no such file", Assert.Throws<UnavailableException>(() => World.All.Find("kernel:nowhere.so")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_was_not_fetched_is_told_with_the_call_that_fetches_it()
    {
        var refused = Assert.Throws<UnavailableException>(() => World.All.Find("kernel/4.99"));

        Assert.Contains("./conformance kernel get 4.99", refused.Message, StringComparison.Ordinal);
    }
}
