namespace Conformance.Properties;

/// <summary>A system in the worlds of one platform: the unit of work that runs on one thread.</summary>
/// <param name="Platform">The platform's name.</param>
/// <param name="Subject">The system and its machine.</param>
/// <param name="Small">The worlds in which every trace up to a length is run.</param>
/// <param name="Large">The worlds that random traces walk, beside the small ones.</param>
public sealed record Variant<TBoot, TState, TCommand, TAnswer, TObservation>(
    string Platform,
    Subject<TBoot, TState, TCommand, TAnswer, TObservation> Subject,
    IReadOnlyList<TBoot> Small,
    IReadOnlyList<TBoot> Large)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    /// <summary>Whether a world is one of this platform.</summary>
    /// <value>The default says so of the small and the large ones.</value>
    public Predicate<TBoot> Has
    {
        get => field ?? (boot => Small.Contains(boot) || Large.Contains(boot));
        init;
    }

    /// <summary>By how many commands less than asked a small world is enumerated: some have so many traces.</summary>
    /// <value>The default is none.</value>
    public Func<TBoot, int> LessDeep { get; init; } = _ => 0;
}
