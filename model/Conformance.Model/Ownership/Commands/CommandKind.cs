using System.Collections.Concurrent;
using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>A kind of command, by a number: for tables that are looked into with every command.</summary>
/// <param name="Number">Its place in such a table. Given as kinds are met, so it means nothing in another process.</param>
internal readonly record struct CommandKind(int Number)
{
    /// <summary>How long a table by kind is.</summary>
    public const int CountMax = 64;

    private static readonly ConcurrentDictionary<Type, CommandKind> _known = [];

    /// <summary>The kind of a type of commands.</summary>
    public static CommandKind Of(Type command)
    {
        if (_known.TryGetValue(command, out var kind)) return kind;

        lock (_known)
        {
            Ensure.That(_known.Count < CountMax);
            return _known.GetOrAdd(command, new CommandKind(_known.Count));
        }
    }
}
