namespace Conformance.Model.Machines;

/// <summary>One part of the world as it can be seen: for reports that draw it. Parts of one world always have the same facts.</summary>
/// <param name="Name">The part: <c>grp0</c>.</param>
/// <param name="State">Its state in the machine's <see cref="StateChart"/>; null: it moves on no chart.</param>
/// <param name="Facts">What can be seen of it.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Links">What it reaches; all else it does not reach.</param>
public sealed record Part(
    string Name, string? State, IReadOnlyList<Fact> Facts, IReadOnlyList<FactTable> Tables, IReadOnlyList<Link> Links);
