namespace Conformance.Model.Ownership;

/// <summary>A predicate over one group after one step.</summary>
internal delegate bool GroupCondition(in OwnershipMoment moment, GroupId id, GroupObservation seen);
