using Conformance.Sut.Contract;

namespace Conformance.Sut.Kernels;

/// <summary>Kernels by the file of their library.</summary>
internal sealed class KernelFileSource : IImplementationSource
{
    private const string Prefix = "kernel:";

    /// <inheritdoc/>
    public string Form => "kernel:PATH.so";

    /// <inheritdoc/>
    public string Description => "a kernel's own C, as ./conformance kernel build DIR has built it";

    /// <inheritdoc/>
    public IImplementation? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith(Prefix, StringComparison.Ordinal) ? KernelImplementations.Open(name, name[Prefix.Length..]) : null;
    }
}
