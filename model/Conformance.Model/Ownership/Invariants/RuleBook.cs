namespace Conformance.Model.Ownership;

/// <summary>
/// The rules that a world needs to ask after each kind of command. Most rules are about a few commands, and steps are
/// judged by the million: what cannot have anything to say is sorted out once.
/// </summary>
internal sealed class RuleBook
{
    private readonly (int Index, Invariant Invariant)[] _here;

    // By the number of the kind. Filled as kinds are met; two threads that meet one write the same page.
    private readonly Page?[] _pages = new Page?[CommandKind.CountMax];

    public RuleBook(Boot boot)
    {
        _here = [.. AllInvariants.List.Index().Where(rule => rule.Item.In(boot))];
        OfStates = [.. _here.Where(rule => rule.Invariant.IsAboutStates)];
    }

    /// <summary>The rules that look at states, whatever led there.</summary>
    public (int Index, Invariant Invariant)[] OfStates { get; }

    /// <summary>The rules about a command, each with its place in <see cref="AllInvariants.List"/>.</summary>
    public Page this[Command command] => _pages[command.Kind.Number] ??= Write(command.GetType());

    private Page Write(Type command) => new(
        [.. _here.Where(rule => rule.Invariant.IsAboutStates || LooksAt(rule.Invariant, command))],
        [.. _here.Where(rule => LooksAt(rule.Invariant, command))]);

    private static bool LooksAt(Invariant rule, Type command) =>
        rule.About.Count == 0 ? !rule.IsAboutStates : rule.About.Contains(command);

    /// <summary>The rules about one kind of command.</summary>
    /// <param name="All">All that can have something to say.</param>
    /// <param name="OfStep">Of them those that look at the step itself, and not only at the state it leads to.</param>
    internal sealed record Page((int Index, Invariant Invariant)[] All, (int Index, Invariant Invariant)[] OfStep);
}
