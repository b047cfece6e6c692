using Stateless.Reflection;

namespace Stateless.Machine;

internal sealed record StateAction(Action Run, InvocationInfo Info);
