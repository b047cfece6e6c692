namespace Conformance.Model.Ownership;

/// <summary>One container, as the model knows it. Its groups know that they are in it.</summary>
internal sealed record ContainerState
{
    /// <summary>A container has so many window slots.</summary>
    public const int SlotCount = 2;

    private readonly Window? _first;
    private readonly Window? _second;

    /// <summary>A container as it is after boot, and after its last group has left.</summary>
    public static ContainerState Empty { get; } = new();

    /// <summary>What VFIO_SET_IOMMU made of it.</summary>
    public IommuType Type { get; init; }

    /// <summary>Maps are let through.</summary>
    public bool Enabled { get; init; }

    /// <summary>Who is charged for an ENABLE; null: nobody is.</summary>
    public ProcessId? EnabledBy { get; init; }

    /// <summary>The one process that may use it; null: any, so far.</summary>
    public ProcessId? Bound { get; init; }

    /// <summary>The default window is to be made by the first call that needs it.</summary>
    public bool IsDefaultPending { get; init; }

    /// <summary>The window in a slot.</summary>
    public Window? this[int slot] => slot == 0 ? _first : _second;

    /// <summary>The lowest slot without a window, or null: there is none.</summary>
    public int? FreeSlot => _first is null ? 0 : _second is null ? 1 : null;

    /// <summary>Whether it has any window.</summary>
    public bool HasWindow => _first is not null || _second is not null;

    private Window? First { get => _first; init => _first = value; }

    private Window? Second { get => _second; init => _second = value; }

    /// <summary>The container with another window in a slot, or none there.</summary>
    public ContainerState With(int slot, Window? window) => slot == 0 ? this with { First = window } : this with { Second = window };

    /// <summary>In whose memory an entry points, if there is such an entry; else the one that may use the container.</summary>
    public ProcessId? MapperOf(int slot, int entry) =>
        this[slot] is { } window && window.Tces.Has(entry) ? window.MapperOf(entry) : Bound;

    /// <summary>The container with nothing mapped in any window.</summary>
    public ContainerState Cleared() => this with { First = _first?.Without(0, _first.EntryCount), Second = _second?.Without(0, _second.EntryCount) };

    /// <summary>Adds all that distinguishes it.</summary>
    public StateHash AddedTo(StateHash hash)
    {
        hash = hash.With((ulong)Type << 3 | (Enabled ? 4UL : 0) | (IsDefaultPending ? 2UL : 0) | 1).With(EnabledBy?.Index).With(Bound?.Index);
        for (var slot = 0; slot < SlotCount; slot++) hash = this[slot] is { } window ? AddedTo(hash, window) : hash.With(0UL);
        return hash;
    }

    private static StateHash AddedTo(StateHash hash, Window window) =>
        window.Tces
            .AddedTo(hash.With((ulong)window.EntryCount << 16 | (ulong)window.Charge << 4 | (uint)window.Payer.Index))
            .With(window.Mappers);
}
