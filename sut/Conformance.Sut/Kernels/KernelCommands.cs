using Conformance.Model.Ownership;

namespace Conformance.Sut.Kernels;

/// <summary>Spells the model's commands as a library reads them.</summary>
internal static class KernelCommands
{
    /// <summary>The struct for a command.</summary>
    public static SutCommand Of(Command command, Boot boot) => command switch
    {
        KernelMap it => Spell(SutKind.Map, it.Mapping.Index, it.Device.Index, boot.BufferPage(it.Mapping), it.PageCount),
        KernelUnmap it => Spell(SutKind.Unmap, it.Mapping.Index),
        DmaBuffer it => Spell(SutKind.DmaBuffer, it.Mapping.Index, Writes(it.Direction)),
        SetMask it => Spell(SutKind.SetMask, it.Device.Index, it.Mask == DmaMask.Bits64 ? 64 : 32),
        Bind it => Spell(SutKind.Bind, it.Device.Index, (int)it.Driver),
        Unbind it => Spell(SutKind.Unbind, it.Device.Index),
        Dma it => Spell(SutKind.Dma, it.Device.Index, it.Address.Window, it.Address.Page, Writes(it.Direction)),
        Reset it => Spell(SutKind.Reset, it.Group.Index),
        RawBypass it => Spell(SutKind.RawBypass, it.Group.Index, it.On ? 1 : 0),
        FailNext it => Spell(SutKind.FailNext, (int)it.Site, it.Nth),
        Take it => Spell(SutKind.Take, it.Group.Index, it.Container.Index),
        Release it => Spell(SutKind.Release, it.Group.Index),
        UserMap it => Spell(SutKind.UserMap, it.Group.Index, it.Entry, it.Page, Lets(it.Access)),
        UserUnmap it => Spell(SutKind.UserUnmap, it.Group.Index, it.Entry),
        SetContainer it => Spell(SutKind.SetContainer, it.Group.Index, it.Container.Index),
        UnsetContainer it => Spell(SutKind.UnsetContainer, it.Group.Index),
        SetIommu it => Spell(SutKind.SetIommu, it.Container.Index, it.Process.Index, (int)it.Type),
        Enable it => Call(SutKind.Enable, it),
        Disable it => Call(SutKind.Disable, it),
        Register it => Call(SutKind.Register, it, it.Page, it.PageCount),
        Unregister it => Call(SutKind.Unregister, it, it.Page, it.PageCount),
        MapDma it => Call(SutKind.MapDma, it, it.Address.Window, it.Address.Page, it.Page, it.PageCount, Lets(it.Access)),
        UnmapDma it => Call(SutKind.UnmapDma, it, it.Address.Window, it.Address.Page, it.PageCount),
        CreateWindow it => Call(SutKind.CreateWindow, it, it.EntryCount, it.Levels),
        RemoveWindow it => Call(SutKind.RemoveWindow, it, it.Start.Window, it.Start.Page),
        _ => throw new NotSupportedException($"A kernel's library does not know the command \"{command.Word}\"."),
    };

    private static SutCommand Call(SutKind kind, ContainerCall call, params ReadOnlySpan<int> more) =>
        Spell(kind, [call.Container.Index, call.Process.Index, .. more]);

    private static SutCommand Spell(SutKind kind, params ReadOnlySpan<int> arguments)
    {
        var spelled = new SutCommand { Kind = kind };
        for (var i = 0; i < arguments.Length; i++) spelled.Arguments[i] = (uint)arguments[i];
        return spelled;
    }

    private static int Writes(Direction direction) => direction == Direction.Write ? 1 : 0;

    // A bit to read and a bit to write.
    private static int Lets(Access access) => access switch
    {
        Access.ReadOnly => 1,
        Access.WriteOnly => 2,
        _ => 3,
    };
}
