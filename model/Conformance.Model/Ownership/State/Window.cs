namespace Conformance.Model.Ownership;

/// <summary>A DMA window of a container: its table, which all groups of the container share.</summary>
/// <param name="EntryCount">Its size.</param>
/// <param name="Charge">How many pages of its table were charged; 0: the table is lent.</param>
/// <param name="Payer">To whom.</param>
/// <param name="Tces">What it holds, its first entry at 0.</param>
/// <param name="Mappers">Two bits an entry: in whose registered memory it points. 0 where memory is not registered.</param>
internal sealed record Window(int EntryCount, int Charge, ProcessId Payer, TceMap Tces = default, uint Mappers = 0)
{
    /// <summary>In whose memory a valid entry points.</summary>
    public ProcessId MapperOf(int entry) => new((int)(Mappers >> (entry * 2) & 3));

    /// <summary>The window with an entry, whatever it was before.</summary>
    public Window With(int entry, int page, Access access, ProcessId mapper) => this with
    {
        Tces = Tces.WithUser(entry, page, access),
        Mappers = Mappers & ~(3U << (entry * 2)) | (uint)mapper.Index << (entry * 2),
    };

    /// <summary>The window without some entries.</summary>
    public Window Without(int first, int count)
    {
        var (tces, mappers) = (Tces, Mappers);
        for (var entry = first; entry < first + count && entry < EntryCount; entry++)
        {
            tces = tces.Without(entry);
            mappers &= ~(3U << (entry * 2));
        }

        return this with { Tces = tces, Mappers = mappers };
    }
}
