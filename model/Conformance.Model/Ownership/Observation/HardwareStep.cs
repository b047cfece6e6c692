namespace Conformance.Model.Ownership;

/// <summary>One thing that a command did to hardware or allocator on its way, in order: for rules about the way, not the end.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Group">To which group.</param>
public readonly record struct HardwareStep(HardwareStepKind Kind, GroupId Group);
