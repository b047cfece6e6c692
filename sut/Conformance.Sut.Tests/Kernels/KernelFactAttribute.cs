using Conformance.Sut.Kernels;

namespace Conformance.Sut.Tests.Kernels;

/// <summary>A test that builds or runs a kernel's code. Where that cannot be done it is skipped, and says what is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class KernelFactAttribute : FactAttribute
{
    public KernelFactAttribute() => Skip = Kernel61.WhyNot;
}

/// <summary>The same, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class KernelTheoryAttribute : TheoryAttribute
{
    public KernelTheoryAttribute() => Skip = Kernel61.WhyNot;
}

/// <summary>The kernel that the tests use, which <c>./conformance kernel get 6.1</c> has fetched; tests themselves fetch nothing.</summary>
internal static class Kernel61
{
    public const string Version = "6.1";

    public static string? WhyNot =>
        !Tool.IsThere("gcc") || !Tool.IsThere("make") ? "gcc and make are needed"
        : !KernelCache.Versions.Contains(Version) ? "its source is not here; run: ./conformance kernel get 6.1"
        : null;

    public static string Source => KernelCache.SourceOf(Version);
}
