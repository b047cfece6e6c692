using Stateless.Reflection;

namespace Stateless.Graph;

internal sealed record Edge(StateInfo From, StateInfo To, TransitionInfo Transition, IEnumerable<string> Actions)
{
    // "trigger / action, action [guard]"
    public string Label
    {
        get
        {
            var actions = Actions.Any() ? " / " + string.Join(", ", Actions) : "";
            return Transition.Trigger + actions + string.Concat(Transition.GuardConditionsMethodDescriptions.Select(guard => $" [{guard.Description}]"));
        }
    }
}
