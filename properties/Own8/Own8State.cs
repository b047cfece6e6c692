namespace Conformance.Own8;

/// <summary>The four variables of OWN-8: state of the model, and all that can be seen of a system.</summary>
/// <param name="UserOwned">Whether the user owns the table.</param>
/// <param name="Bypass">Whether the bypass is open.</param>
/// <param name="UserMaps">How many pages the user has mapped, 0 to 2.</param>
/// <param name="KernelAllocs">How many entries the kernel has allocated, 0 to 2.</param>
public readonly record struct Own8State(bool UserOwned, bool Bypass, int UserMaps, int KernelAllocs);
