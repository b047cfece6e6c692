namespace Conformance.Properties;

/// <summary>One point of a series: an implementation, on each of its platforms.</summary>
/// <param name="Id">Its id within the series.</param>
/// <param name="Implementation">The implementation's name.</param>
/// <param name="Description">What it is, in one line.</param>
/// <param name="IsBase">Whether it is what the series stands on, not one of its patches.</param>
/// <param name="Variants">The implementation on each platform.</param>
public sealed record Point<TBoot, TState, TCommand, TAnswer, TObservation>(
    string Id,
    string Implementation,
    string Description,
    bool IsBase,
    IReadOnlyList<Variant<TBoot, TState, TCommand, TAnswer, TObservation>> Variants)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class;
