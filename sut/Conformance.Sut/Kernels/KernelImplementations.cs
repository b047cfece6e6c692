using Conformance.Sut.Contract;

namespace Conformance.Sut.Kernels;

/// <summary>Makes implementations of libraries.</summary>
public static class KernelImplementations
{
    /// <summary>The implementation that a library is.</summary>
    /// <param name="name">What it shall be called.</param>
    /// <param name="library">
    /// The file that <see cref="KernelBuild"/> has written. A library, which ends in .so, stays loaded: another build needs another file.
    /// </param>
    /// <exception cref="UnavailableException">The file is not there, or is no such library, or has another version of the interface.</exception>
    public static IImplementation Open(string name, string library) => 
        new KernelImplementation(name, Path.GetExtension(library) == ".so" || !File.Exists(library) ? KernelLibrary.Load(library) : KernelProgram.Open(library));
}
