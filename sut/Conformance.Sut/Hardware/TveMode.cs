namespace Conformance.Sut.Hardware;

/// <summary>What a translation validation entry (TVE) does with the addresses that select it.</summary>
internal enum TveMode
{
    /// <summary>It lets nothing through.</summary>
    Off,

    /// <summary>It translates through a table.</summary>
    Table,

    /// <summary>It goes straight to memory.</summary>
    Bypass,
}
