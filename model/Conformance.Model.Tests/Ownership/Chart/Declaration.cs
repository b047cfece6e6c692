using Conformance.Model.Ownership;
using Stateless.Reflection;

namespace Conformance.Model.Tests.Ownership;

/// <summary>Reads the declaration as its diagrams do: by names and by the words of its guards.</summary>
internal static class Declaration
{
    public static Phase? Next(StateMachineInfo info, Phase from, Trigger trigger, bool idle, bool bypassAllowed)
    {
        for (var state = Find(info, from); state is not null; state = state.Superstate)
        {
            foreach (var transition in state.FixedTransitions)
            {
                if (Equals(transition.Trigger.UnderlyingTrigger, trigger) && IsOpen(transition, idle, bypassAllowed))
                {
                    return (Phase)transition.DestinationState.UnderlyingState;
                }
            }

            if (state.IgnoredTriggers.Any(ignored => Equals(ignored.Trigger.UnderlyingTrigger, trigger))) return from;
        }

        return null;
    }

    private static StateInfo? Find(StateMachineInfo info, Phase phase) =>
        info.States.Single(state => Equals(state.UnderlyingState, phase));

    private static bool IsOpen(TransitionInfo transition, bool idle, bool bypassAllowed) =>
        transition.GuardConditionsMethodDescriptions.All(guard => guard.Description switch
        {
            "not busy" => idle,
            "bypass allowed" => bypassAllowed,
            "no bypass" => !bypassAllowed,
            _ => throw new InvalidOperationException($"no such guard: {guard.Description}"),
        });
}
