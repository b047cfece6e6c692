using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// What a generator may ask in a state where each kind is one command: all kinds are asked whether they make sense, and one
/// of those that do is drawn. That is cheaper than to draw until one does, and the more so since the answers are remembered.
/// </summary>
/// <remarks>As elsewhere, every other time only a representative will do; so what is none weighs half.</remarks>
/// <param name="machine">The machine.</param>
/// <param name="commands">The one command of each kind.</param>
/// <param name="weights">How often each is asked.</param>
internal sealed class Menu<TBoot, TState, TCommand, TAnswer, TObservation>(
    IMachine<TBoot, TState, TCommand, TAnswer, TObservation> machine, TCommand[] commands, int[] weights)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    /// <summary>Of so many commands at most; more are better drawn blindly.</summary>
    public const int SizeMax = 16;

    // A state may drive another one out: forgetting costs only time.
    private const int PageCount = 64;

    private readonly Page?[] _pages = new Page?[PageCount];

    /// <summary>Draws a command by its weight.</summary>
    /// <returns>Its place; -1: nothing makes sense here.</returns>
    public int Draw(ref Prng prng, TState state)
    {
        var sums = SumsIn(state);
        var sum = sums[^1];
        if (sum == 0) return -1;

        var point = prng.Below(sum);
        var place = 0;
        while (sums[place] <= point) place++;
        return place;
    }

    /// <summary>The command at a place.</summary>
    public TCommand this[int place] => commands[place];

    private int[] SumsIn(TState state)
    {
        ref var page = ref _pages[EqualityComparer<TState>.Default.GetHashCode(state) & (PageCount - 1)];
        if (page is null || !EqualityComparer<TState>.Default.Equals(page.State, state)) page = Written(state);
        return page.Sums;
    }

    private Page Written(TState state)
    {
        var sums = new int[commands.Length];
        var sum = 0;
        for (var place = 0; place < commands.Length; place++)
        {
            if (machine.IsSensible(state, commands[place]) && machine.IsCanonical(state, commands[place]))
            {
                sum += machine.IsRepresentative(state, commands[place]) ? 2 * weights[place] : weights[place];
            }

            sums[place] = sum;
        }

        return new(state, sums);
    }

    private sealed record Page(TState State, int[] Sums);
}
