namespace Conformance.Properties.Tests.Toys;

/// <summary>The state of the toy machine.</summary>
/// <param name="Limit">How far it counts.</param>
/// <param name="Probed">Whether every trace ends with a look.</param>
/// <param name="Count">How far it has counted.</param>
/// <param name="Notes">How often something else changed.</param>
public readonly record struct ToyState(int Limit, bool Probed, int Count, int Notes);
