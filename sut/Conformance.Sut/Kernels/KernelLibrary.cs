using System.Runtime.InteropServices;
using System.Text;

namespace Conformance.Sut.Kernels;

/// <summary>A kernel's code as a shared library: the functions of <c>sut.h</c>. Several can be loaded side by side.</summary>
internal sealed unsafe class KernelLibrary : IKernelCode
{
    private readonly delegate* unmanaged<SutConfig*, SutAnswer*, nint> _create;
    private readonly delegate* unmanaged<nint, void> _destroy;
    private readonly delegate* unmanaged<nint, SutCommand*, SutAnswer*, void> _command;
    private readonly delegate* unmanaged<nint, SutSeen*, void> _observe;
    private readonly delegate* unmanaged<nint, byte*, uint, uint> _reason;

    private KernelLibrary(nint handle, string path)
    {
        SutAbout about;
        ((delegate* unmanaged<SutAbout*, void>)Export(handle, path, "sut_about"))(&about);
        RequireSameInterface(path, about);
        About = about;
        _create = (delegate* unmanaged<SutConfig*, SutAnswer*, nint>)Export(handle, path, "sut_create");
        _destroy = (delegate* unmanaged<nint, void>)Export(handle, path, "sut_destroy");
        _command = (delegate* unmanaged<nint, SutCommand*, SutAnswer*, void>)Export(handle, path, "sut_command");
        _observe = (delegate* unmanaged<nint, SutSeen*, void>)Export(handle, path, "sut_observe");
        _reason = (delegate* unmanaged<nint, byte*, uint, uint>)Export(handle, path, "sut_reason");
    }

    /// <inheritdoc/>
    public SutAbout About { get; }

    /// <summary>Loads a library. It stays loaded.</summary>
    /// <exception cref="UnavailableException">There is no such file, or it is not such a library, or not a whole one.</exception>
    public static KernelLibrary Load(string path)
    {
        if (!File.Exists(path)) throw new UnavailableException($"{path}: there is no such file.\nTry: ./conformance kernel list");
        if (ElfFile.WhyNot(path) is { } why) throw new UnavailableException($"{path}: {why}.\nBuild it again: ./conformance kernel build DIR --library {path}");

        try
        {
            return new(NativeLibrary.Load(Path.GetFullPath(path)), path);
        }
        catch (Exception wrong) when (wrong is DllNotFoundException or BadImageFormatException)
        {
            throw new UnavailableException($"{path}: it cannot be loaded: {wrong.Message.Split('\n')[0]}", wrong);
        }
    }

    /// <inheritdoc/>
    public nint Create(in SutConfig config, out SutAnswer answer)
    {
        fixed (SutConfig* it = &config)
        fixed (SutAnswer* told = &answer) return _create(it, told);
    }

    /// <inheritdoc/>
    public void Destroy(nint system) => _destroy(system);

    /// <inheritdoc/>
    public SutAnswer Ask(nint system, SutCommand command)
    {
        SutAnswer answer;
        _command(system, &command, &answer);
        return answer;
    }

    /// <inheritdoc/>
    public void Observe(nint system, out SutSeen seen)
    {
        fixed (SutSeen* into = &seen) _observe(system, into);
    }

    /// <inheritdoc/>
    public string Reason(nint system)
    {
        const int Size = 256;
        var text = stackalloc byte[Size];
        return Encoding.UTF8.GetString(text, (int)_reason(system, text, Size));
    }

    /// <summary>Refuses what was built for another version of the interface.</summary>
    /// <exception cref="UnavailableException">It was.</exception>
    public static void RequireSameInterface(string path, SutAbout about)
    {
        if (about.Abi == KernelLimits.Abi) return;

        throw new UnavailableException(
            $"{path}: it was built for version {about.Abi} of the interface sut.h, and this program has version {KernelLimits.Abi}.\n"
            + "Build it again: ./conformance kernel get VERSION, or ./conformance kernel build DIR.");
    }

    private static nint Export(nint handle, string path, string name) =>
        NativeLibrary.TryGetExport(handle, name, out var address)
            ? address
            : throw new UnavailableException($"{path}: it has no {name}(), so it is no library of sut/kernel.");
}
