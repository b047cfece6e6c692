namespace Conformance.Properties;

/// <summary>Where the machine breaks a rule of its own.</summary>
/// <param name="State">The number of a state.</param>
/// <param name="Command">The place in the alphabet of the command that breaks it there; null: the state does.</param>
public readonly record struct Breach(int State, int? Command);
