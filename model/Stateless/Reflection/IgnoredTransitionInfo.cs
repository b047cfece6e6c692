namespace Stateless.Reflection;

/// <summary>A trigger that is ignored.</summary>
public class IgnoredTransitionInfo : TransitionInfo
{
    internal IgnoredTransitionInfo(TriggerInfo trigger, IEnumerable<InvocationInfo> guards)
        : base(trigger, guards)
    {
    }
}
