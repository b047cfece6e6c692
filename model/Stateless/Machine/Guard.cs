using Stateless.Reflection;

namespace Stateless.Machine;

internal sealed class Guard(Func<bool> holds, string? description)
{
    public InvocationInfo Info { get; } = InvocationInfo.Of(holds, description);

    public bool Holds() => holds();
}
