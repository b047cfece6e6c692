namespace Conformance.Model.Machines;

/// <summary>One thing that is reached from a part of the world.</summary>
/// <param name="Through">What it is reached through: <c>TVE#1</c>.</param>
/// <param name="From">Where the way begins: an address.</param>
/// <param name="To">Where it ends: <c>page 2</c>.</param>
/// <param name="How">What may be done there: <c>rw</c>.</param>
public sealed record Link(string Through, string From, string To, string How);
