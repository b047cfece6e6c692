using System.Collections.Concurrent;

namespace Conformance.Model.Ownership;

/// <summary>
/// The rules that a world needs to ask after each kind of command. Most rules are about a few commands, and steps are
/// judged by the million: what cannot have anything to say is sorted out once.
/// </summary>
internal sealed class RuleBook(Boot boot)
{
    private readonly ConcurrentDictionary<Type, Page> _pages = [];

    /// <summary>The rules about a command, each with its place in <see cref="AllInvariants.List"/>.</summary>
    public Page this[Command command] =>
        _pages.TryGetValue(command.GetType(), out var page) ? page : _pages.GetOrAdd(command.GetType(), Write);

    private Page Write(Type command)
    {
        var here = AllInvariants.List.Index().Where(rule => rule.Item.In(boot)).ToList();
        return new(
            [.. here.Where(rule => rule.Item.IsAboutStates || LooksAt(rule.Item, command))],
            [.. here.Where(rule => LooksAt(rule.Item, command))]);
    }

    private static bool LooksAt(Invariant rule, Type command) =>
        rule.About.Count == 0 ? !rule.IsAboutStates : rule.About.Contains(command);

    /// <summary>The rules about one kind of command.</summary>
    /// <param name="All">All that can have something to say.</param>
    /// <param name="OfStep">Of them those that look at the step itself, and not only at the state it leads to.</param>
    internal sealed record Page((int Index, Invariant Invariant)[] All, (int Index, Invariant Invariant)[] OfStep);
}
