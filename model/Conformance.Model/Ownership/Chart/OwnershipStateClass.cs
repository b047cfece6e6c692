namespace Conformance.Model.Ownership;

/// <summary>
/// The classes under which coverage counts commands: where the group is that a command is about, or what its container is.
/// </summary>
internal static class OwnershipStateClass
{
    private const int KernelBypass = 0;
    private const int KernelTranslated = 1;
    private const int External = 2;
    private const int Untyped = 3;
    private const int V1 = 4;
    private const int V1Enabled = 5;
    private const int V2 = 6;
    private const int Any = 7;

    /// <summary>The classes, in words.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "group in KernelBypass", "group in KernelTranslated", "group in External",
        "container without type", "container v1", "container v1, enabled", "container v2", "any state",
    ];

    /// <summary>The class of a state in which a command is asked, by its index.</summary>
    // Asked after every command: the commands are sealed, so that each line costs one comparison; the frequent ones come first.
    public static int Of(MachineState state, Command command) => command switch
    {
        SetMask it => Of(state, it.Device),
        KernelMap it => Of(state, it.Device),
        KernelUnmap it => Of(state, it.Mapping),
        DmaBuffer it => Of(state, it.Mapping),
        Reset it => Of(state[it.Group]),
        FailNext => Any,
        Dma it => Of(state, it.Device),
        Take it => Of(state[it.Group]),
        UserMap it => Of(state[it.Group]),
        UserUnmap it => Of(state[it.Group]),
        Close it => Of(state, it.Container),
        Release it => Of(state[it.Group]),
        RawBypass it => Of(state[it.Group]),
        Unbind it => Of(state, it.Device),
        Bind it => Of(state, it.Device),
        SetContainer it => Of(state[it.Group]),
        UnsetContainer it => Of(state[it.Group]),
        Open it => Of(state, it.Container),
        SetIommu it => Of(state, it.Container),
        ContainerCall it => Of(state, it.Container),
        _ => Any,
    };

    private static int Of(MachineState state, DeviceId device) => Of(state[state.Boot.GroupOf(device)]);

    private static int Of(MachineState state, MappingId mapping) => state[mapping] is { } live ? Of(state, live.Device) : Any;

    private static int Of(GroupState group) => group.Owner is not null ? External : group.BypassOn ? KernelBypass : KernelTranslated;

    private static int Of(MachineState state, ContainerId container) =>
        container.Index >= state.Containers.Length
            ? Any
            : state[container] switch
            {
                { Type: IommuType.None } => Untyped,
                { Type: IommuType.V2 } => V2,
                { Enabled: true } => V1Enabled,
                _ => V1,
            };
}
