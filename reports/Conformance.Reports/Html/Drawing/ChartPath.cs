namespace Conformance.Reports;

/// <summary>Where an arrow is drawn, in pixels: out of a state to the right, down or up its lane, back into the other state.</summary>
internal sealed record ChartPath(
    string From, string To, string Trigger, string? Guard, int FromX, int FromY, int Lane, int ToX, int ToY, int LabelX);
