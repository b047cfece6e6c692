namespace Conformance.Model.Ownership;

/// <summary>One device, as the model knows it.</summary>
/// <param name="Driver">What is bound to it.</param>
/// <param name="Ops">What the DMA API does for it. Survives unbind, an external owner and rebind, until the next set-mask.</param>
internal readonly record struct DeviceState(Driver Driver, DmaOps Ops);
