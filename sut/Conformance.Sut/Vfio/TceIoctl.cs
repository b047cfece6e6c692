using Conformance.Model.Ownership;
using Conformance.Sut.Iommu;
using Conformance.Sut.Mm;

namespace Conformance.Sut.Vfio;

/// <summary>tce_iommu_ioctl(): what every call of a container has in common.</summary>
/// <remarks>Source: drivers/vfio/vfio_iommu_spapr_tce.c, v6.12.</remarks>
internal static class TceIoctl
{
    /// <summary>The calls of a container that answer with a return code.</summary>
    public static int Call(VfioContainer container, MmStruct mm, Command command)
    {
        var rc = Enter(container, mm, command, out var tce);
        return rc != Rc.Ok ? rc : command switch
        {
            MapDma map => TceMaps.Map(tce!, mm, map),
            UnmapDma unmap => TceMaps.Unmap(tce!, mm, unmap.Address, unmap.PageCount),
            Enable => TceEnable.Enable(tce!, mm),
            Disable => TceEnable.Disable(tce!, mm),
            Register register => TcePrereg.Register(tce!, mm, register.Page, register.PageCount),
            Unregister unregister => TcePrereg.Unregister(tce!, mm, unregister.Page, unregister.PageCount),
            RemoveWindow remove => TceWindows.Remove(tce!, mm, remove.Start),
            _ => throw new NotSupportedException($"No call of a container is \"{command.Word}\"."),
        };
    }

    /// <summary>The one that answers with an address.</summary>
    public static Answer Create(VfioContainer container, MmStruct mm, CreateWindow create)
    {
        var rc = Enter(container, mm, create, out var tce);
        return rc != Rc.Ok ? Answer.Returned(rc) : TceWindows.Create(tce!, mm, create.EntryCount, create.Levels);
    }

    /// <summary>tce_iommu_mm_set(): the first process that charges memory has the container to itself, from 4.10 on.</summary>
    public static void Bind(TceContainer tce, MmStruct mm)
    {
        if (tce.Kernel.Boot.Profile.BoundToProcess) tce.Mm ??= mm;
    }

    // Another process is refused before the call is looked at, and a call of the other type next.
    private static int Enter(VfioContainer container, MmStruct mm, Command command, out TceContainer? tce)
    {
        tce = container.IsOpen ? container.Tce : null;
        if (tce is null) return Rc.Einval;
        if (tce.Mm is not null && tce.Mm != mm) return Rc.Eperm;
        return command switch
        {
            Enable or Disable when tce.V2 => Rc.Enotty,
            Register or Unregister or CreateWindow or RemoveWindow when !tce.V2 => Rc.Enotty,
            _ => Rc.Ok,
        };
    }
}
