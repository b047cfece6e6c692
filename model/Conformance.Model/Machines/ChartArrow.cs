namespace Conformance.Model.Machines;

/// <summary>What leads from one state of a diagram to another.</summary>
/// <param name="From">The state that it leaves.</param>
/// <param name="To">The state that it leads to; the same one: the trigger is let pass and changes nothing.</param>
/// <param name="Trigger">What sets it off.</param>
/// <param name="Guard">Under which condition; null: always.</param>
public sealed record ChartArrow(string From, string To, string Trigger, string? Guard);
