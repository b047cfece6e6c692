using Conformance.Sut.Kernels;

namespace Conformance.Cli.Tests;

/// <summary>A test that needs the source of 6.1, as <c>./conformance kernel get 6.1</c> fetches it, and what builds it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class KernelFactAttribute : FactAttribute
{
    public KernelFactAttribute()
    {
        if (!Directory.Exists(KernelCache.SourceOf("6.1"))) Skip = "kernel 6.1 is not here; ./conformance kernel get 6.1 fetches it";
    }
}
