namespace Stateless.Reflection;

/// <summary>An entry action.</summary>
public class ActionInfo
{
    internal ActionInfo(InvocationInfo method) => Method = method;

    /// <summary>The action, by name.</summary>
    public InvocationInfo Method { get; }
}
