using Conformance.Model.Machines;
using Stateless.Reflection;

namespace Conformance.Model.Ownership;

/// <summary>The <see cref="OwnershipChart"/> as data that reports can draw.</summary>
internal static class OwnershipDiagram
{
    /// <summary>The diagram.</summary>
    public static StateChart Chart { get; } = Of(OwnershipChart.Info);

    private static StateChart Of(StateMachineInfo info) =>
        new([.. Ordered(info.States.Where(state => state.Superstate is null))], [.. info.States.SelectMany(Arrows)]);

    private static IEnumerable<ChartState> Ordered(IEnumerable<StateInfo> states) =>
        states.SelectMany(state => Ordered(state.Substates).Prepend(new($"{state}", state.Superstate?.ToString())));

    private static IEnumerable<ChartArrow> Arrows(StateInfo state) =>
    [
        .. state.FixedTransitions.Select(way => new ChartArrow($"{state}", $"{way.DestinationState}", $"{way.Trigger}", Guard(way))),
        .. state.IgnoredTriggers.Select(way => new ChartArrow($"{state}", $"{state}", $"{way.Trigger}", Guard(way))),
    ];

    private static string? Guard(TransitionInfo way) =>
        string.Join(", ", way.GuardConditionsMethodDescriptions.Select(guard => guard.Description)) is { Length: > 0 } text ? text : null;
}
