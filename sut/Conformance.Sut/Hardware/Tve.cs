namespace Conformance.Sut.Hardware;

/// <summary>A translation validation entry (TVE): what becomes of the addresses that select it.</summary>
internal struct Tve
{
    /// <summary>What it does.</summary>
    public TveMode Mode { get; set; }

    /// <summary>The table it translates through, if it does.</summary>
    public TceMemory? Table { get; set; }
}
