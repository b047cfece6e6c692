namespace Stateless.Reflection;

/// <summary>A guard or an action, by name.</summary>
public class InvocationInfo
{
    private InvocationInfo(string methodName, string description) => (MethodName, Description) = (methodName, description);

    /// <summary>The name of the method, which for a lambda is the compiler's.</summary>
    public string MethodName { get; }

    /// <summary>The description that was given; else the method's name, or "Function" for a lambda or local function.</summary>
    public string Description { get; }

    internal static InvocationInfo Of(Delegate method, string? description)
    {
        var name = method.Method.Name;
        return new(name, description ?? (name.Contains('<', StringComparison.Ordinal) ? "Function" : name));
    }
}
