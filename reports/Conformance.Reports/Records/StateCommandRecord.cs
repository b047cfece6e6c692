namespace Conformance.Reports;

/// <summary>How often one kind of command was asked in one class of states.</summary>
/// <param name="State">The class, in words.</param>
/// <param name="Kind">The command's word.</param>
/// <param name="Accepted">How often it was carried out.</param>
/// <param name="Refused">How often it was refused; with <paramref name="Accepted"/> 0 it could have been asked and never was.</param>
public sealed record StateCommandRecord(string State, string Kind, long Accepted, long Refused);
