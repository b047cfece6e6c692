namespace Conformance.Properties;

/// <summary>A system with a mistake that was planted in it, and the rule that should catch it.</summary>
/// <param name="Id">The fault's id.</param>
/// <param name="PlantedFor">The id of the rule.</param>
/// <param name="Description">What the mistake is.</param>
/// <param name="Variant">The system, on the platform that the fault lives on.</param>
public sealed record Mutant<TBoot, TState, TCommand, TAnswer, TObservation>(
    string Id,
    string PlantedFor,
    string Description,
    Variant<TBoot, TState, TCommand, TAnswer, TObservation> Variant)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class;
