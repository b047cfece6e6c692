using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Conformance.Model.Ownership;

/// <summary>What the boot of a world decides for all of its states, worked out once and shared by them.</summary>
internal sealed class WorldFacts
{
    private static readonly ConditionalWeakTable<Boot, WorldFacts> _known = [];

    // By kind of call, then by container and process. Filled as calls are met; two threads that meet one write the same list.
    private readonly ContainerCall[]?[][] _alike;

    private WorldFacts(Boot boot)
    {
        Boot = boot;
        Rules = new(boot);
        Probes = ProbeSet.For(boot);
        _alike = new ContainerCall[]?[CommandKind.CountMax][];
        for (var kind = 0; kind < _alike.Length; kind++) _alike[kind] = new ContainerCall[]?[boot.ContainerCount * boot.ProcessCount];
    }

    /// <summary>The world.</summary>
    public Boot Boot { get; }

    /// <summary>The rules that it can break.</summary>
    public RuleBook Rules { get; }

    /// <summary>The addresses at which it is looked at.</summary>
    public ImmutableArray<DmaAddress> Probes { get; }

    /// <summary>Those of a world.</summary>
    public static WorldFacts Of(Boot boot) => _known.GetValue(boot, static boot => new(boot));

    /// <summary>All calls of a kind by the same process to the same container, in the order of the alphabet.</summary>
    public ContainerCall[] Alike(ContainerCall call)
    {
        ref var calls = ref _alike[call.Kind.Number][call.Container.Index * Boot.ProcessCount + call.Process.Index];
        return calls ??= [.. call.Alike(Boot)];
    }
}
