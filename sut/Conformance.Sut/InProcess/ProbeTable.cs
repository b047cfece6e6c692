using Conformance.Model.Ownership;

namespace Conformance.Sut.InProcess;

/// <summary>The addresses to look at, worked out once for a configuration and not for each of the systems booted from it.</summary>
internal sealed class ProbeTable
{
    private ProbeTable(Boot boot)
    {
        Boot = boot;
        Probes = [.. ProbeSet.For(boot)];
    }

    /// <summary>The configuration.</summary>
    public Boot Boot { get; }

    /// <summary>The addresses, in the order of <see cref="ProbeSet"/>.</summary>
    public DmaAddress[] Probes { get; }

    /// <summary>The table for a configuration, from the one kept if it is the same. Two threads may both make one; they are equal.</summary>
    public static ProbeTable For(Boot boot, ref ProbeTable? kept)
    {
        var table = kept;
        if (table is null || !ReferenceEquals(table.Boot, boot)) kept = table = new ProbeTable(boot);
        return table;
    }
}
