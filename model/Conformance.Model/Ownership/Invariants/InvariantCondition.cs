namespace Conformance.Model.Ownership;

/// <summary>A predicate over one step.</summary>
public delegate bool InvariantCondition(in OwnershipMoment moment);
