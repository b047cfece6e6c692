namespace Conformance.Model.Ownership;

/// <summary>Names of mappings, made again in order of appearance after a trace was cut.</summary>
internal static class Renaming
{
    /// <summary>Gives each mapping the lowest name that is free where it is made, and drops what names no mapping.</summary>
    public static IReadOnlyList<Command> InOrderOfAppearance(IReadOnlyList<Command> commands)
    {
        var names = new Dictionary<MappingId, MappingId>();
        var renamed = new List<Command>(commands.Count);
        foreach (var command in commands)
        {
            switch (command)
            {
                case KernelMap map:
                    names[map.Mapping] = LowestFree(names);
                    renamed.Add(map with { Mapping = names[map.Mapping] });
                    break;
                case KernelUnmap unmap:
                    if (names.Remove(unmap.Mapping, out var ended)) renamed.Add(new KernelUnmap(ended));
                    break;
                case DmaBuffer dma:
                    if (names.TryGetValue(dma.Mapping, out var used)) renamed.Add(dma with { Mapping = used });
                    break;
                default:
                    renamed.Add(command);
                    break;
            }
        }

        return renamed;
    }

    private static MappingId LowestFree(Dictionary<MappingId, MappingId> names)
    {
        var index = 0;
        while (names.ContainsValue(new MappingId(index))) index++;
        return new(index);
    }
}
