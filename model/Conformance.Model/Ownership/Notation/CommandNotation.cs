using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>Reads commands as traces spell them.</summary>
internal static class CommandNotation
{
    /// <summary>Every form, as help and errors show it.</summary>
    public static IReadOnlyList<CommandForm> Forms { get; } =
    [
        new("kernel-map", "map0 = kernel-map dev0 pages=1", w => new KernelMap(w.Name(), w.Device(), w.Number("pages"))),
        new("kernel-unmap", "kernel-unmap map0", w => new KernelUnmap(w.Mapping())),
        new("take", "take grp0 ctr0", w => new Take(w.Group(), w.Container())),
        new("release", "release grp0", w => new Release(w.Group())),
        new("set-container", "set-container grp0 ctr0", w => new SetContainer(w.GroupOfContainers(), w.Container())),
        new("unset-container", "unset-container grp0", w => new UnsetContainer(w.GroupOfContainers())),
        new("set-iommu", "set-iommu ctr0 mm0 v2", w => new SetIommu(w.Container(), w.Process(), w.Type())),
        new("open", "open ctr0", w => new Open(w.Container())),
        new("close", "close ctr0", w => new Close(w.Container())),
        new("user-map", "user-map grp0 entry=1 page=4 rw", w => new UserMap(w.Group(), w.Number("entry"), w.Number("page"), w.Access())),
        new("user-unmap", "user-unmap grp0 entry=1", w => new UserUnmap(w.Group(), w.Number("entry"))),
        new("enable", "enable ctr0 mm0", w => new Enable(w.Container(), w.Process())),
        new("disable", "disable ctr0 mm0", w => new Disable(w.Container(), w.Process())),
        new("register", "register ctr0 mm0 page=2 pages=1", w => new Register(w.Container(), w.Process(), w.Number("page"), w.Number("pages"))),
        new("unregister", "unregister ctr0 mm0 page=2 pages=1", w => new Unregister(w.Container(), w.Process(), w.Number("page"), w.Number("pages"))),
        new("map-dma", "map-dma ctr0 mm0 bit59+0 page=2 pages=1 rw", w => new MapDma(w.Container(), w.Process(), w.WindowAddress(), w.Number("page"), w.Number("pages"), w.AnyAccess())),
        new("unmap-dma", "unmap-dma ctr0 mm0 bit59+0 pages=1", w => new UnmapDma(w.Container(), w.Process(), w.WindowAddress(), w.Number("pages"))),
        new("create-window", "create-window ctr0 mm0 entries=2 levels=1", w => new CreateWindow(w.Container(), w.Process(), w.Number("entries"), w.Number("levels"))),
        new("remove-window", "remove-window ctr0 mm0 bit59+0", w => new RemoveWindow(w.Container(), w.Process(), w.WindowAddress())),
        new("set-mask", "set-mask dev0 64", w => new SetMask(w.Device(), w.Mask())),
        new("bind", "bind dev0 host", w => new Bind(w.Device(), w.Driver())),
        new("unbind", "unbind dev0", w => new Unbind(w.Device())),
        new("dma", "dma dev0 bit59+5 write", w => new Dma(w.Device(), w.Address(), w.Direction())),
        new("dma-buffer", "dma-buffer map0 write", w => new DmaBuffer(w.Mapping(), w.Direction())),
        new("reset", "reset grp0", w => new Reset(w.Group())),
        new("raw-bypass", "raw-bypass grp0 off", w => new RawBypass(w.Group(), w.OnOff())),
        new("fail-next", "fail-next bypass", w => new FailNext(w.Site(), w.NumberOr("nth", usual: 1))),
    ];

    /// <summary>Reads a command, also one that never makes sense in that world.</summary>
    public static Command Parse(Boot boot, string text)
    {
        var (name, call) = SplitName(text);
        var words = call.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) throw new NotationException($"a command is missing, e.g. \"{Forms[0].Example}\"");

        var form = Forms.FirstOrDefault(form => form.Word == words[0])
            ?? throw new NotationException(
                $"unknown command \"{words[0]}\". {Nearest.Suggest(words[0], Forms.Select(form => form.Word))}");
        if (name is not null && form.Word != "kernel-map")
        {
            throw new NotationException($"{form.Word} makes nothing that \"{name} =\" could name; write \"{form.Example}\"");
        }

        var reader = new WordReader(boot, form, name, words);
        var command = form.Read(reader);
        reader.End();
        return command;
    }

    private static (string? Name, string Call) SplitName(string text)
    {
        var at = text.IndexOf(" = ", StringComparison.Ordinal);
        return at < 0 ? (null, text) : (text[..at].Trim(), text[(at + 3)..]);
    }
}
