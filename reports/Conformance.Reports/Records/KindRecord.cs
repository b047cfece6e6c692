namespace Conformance.Reports;

/// <summary>How often one kind of command was asked.</summary>
/// <param name="Kind">The command's word.</param>
/// <param name="Asked">How often it was asked.</param>
/// <param name="Accepted">How often it was carried out.</param>
/// <param name="Refused">How often it was refused.</param>
public sealed record KindRecord(string Kind, long Asked, long Accepted, long Refused);
