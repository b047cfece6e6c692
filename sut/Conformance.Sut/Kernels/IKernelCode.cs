namespace Conformance.Sut.Kernels;

/// <summary>A kernel's code behind the calls of <c>sut.h</c>, wherever it runs.</summary>
internal interface IKernelCode
{
    /// <summary>What it says of itself.</summary>
    SutAbout About { get; }

    /// <summary>The kernel's version: <c>6.1</c>.</summary>
    string Version => $"{About.Version / 100}.{About.Version % 100}";

    /// <summary>Boots a system, and says how that went; 0: there is no such world.</summary>
    nint Create(in SutConfig config, out SutAnswer answer);

    /// <summary>Ends a system.</summary>
    void Destroy(nint system);

    /// <summary>Asks a command.</summary>
    SutAnswer Ask(nint system, SutCommand command);

    /// <summary>Looks.</summary>
    void Observe(nint system, out SutSeen seen);

    /// <summary>What the kernel said as it crashed.</summary>
    string Reason(nint system);
}
