namespace Conformance.Properties.Tests.Toys;

/// <summary>The world of the toy machine.</summary>
/// <param name="Limit">How far it counts. At 0 nothing that a generator asks makes sense.</param>
/// <param name="Probed">Whether every trace ends with a look.</param>
public readonly record struct ToyWorld(int Limit, bool Probed = false);
