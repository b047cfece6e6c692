using System.Runtime.CompilerServices;
using Conformance.Model.Ownership;

namespace Conformance.Sut.InProcess;

/// <summary>
/// The addresses to look at, worked out once for a configuration and not for each of the systems booted from it: those
/// have one table in common, whichever thread boots them, and so do not differ in it.
/// </summary>
internal sealed class ProbeTable
{
    private static readonly ConditionalWeakTable<Boot, ProbeTable> _known = [];

    private ProbeTable(Boot boot) => Probes = [.. ProbeSet.For(boot)];

    /// <summary>The addresses, in the order of <see cref="ProbeSet"/>.</summary>
    public DmaAddress[] Probes { get; }

    /// <summary>The table for a configuration.</summary>
    public static ProbeTable For(Boot boot) => _known.GetValue(boot, static boot => new(boot));
}
