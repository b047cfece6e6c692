using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>One rule of the specification with its predicate, judged after every command.</summary>
/// <param name="Rule">Id, name, sentence and source. The id is the specification's, for ever.</param>
/// <param name="StatedBySeed">Whether the mail thread the project comes from states it; else it was derived later.</param>
/// <param name="Needs">What must be observable for the rule to be judged directly.</param>
/// <param name="When">Whether the rule has something to say of a step.</param>
/// <param name="Holds">Whether it holds there. Asked only where <paramref name="When"/> says so.</param>
public sealed record Invariant(
    Rule Rule,
    bool StatedBySeed,
    ObservedFields Needs,
    InvariantCondition When,
    InvariantCondition Holds)
{
    /// <summary>The worlds in which it can have something to say.</summary>
    /// <value>The default is all.</value>
    internal Func<Boot, bool> In { get; init; } = static _ => true;

    /// <summary>The commands whose steps it looks at.</summary>
    /// <value>The default is none in particular: all, or no step but the states that they lead to.</value>
    internal IReadOnlyList<Type> About { get; init; } = [];

    /// <summary>It looks at the state that a step leads to, and at what is seen there: the same state, the same verdict.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    internal bool IsAboutStates { get; init; }

    /// <summary>A rule about every group in itself.</summary>
    internal static Invariant OfGroups(
        Rule rule, bool statedBySeed, ObservedFields needs, GroupCondition when, GroupCondition holds) =>
        new(
            rule,
            statedBySeed,
            needs,
            (in OwnershipMoment moment) =>
            {
                for (var i = 0; i < moment.Seen.Groups.Length; i++)
                {
                    if (when(moment, new GroupId(i), moment.Seen.Groups[i])) return true;
                }

                return false;
            },
            (in OwnershipMoment moment) =>
            {
                for (var i = 0; i < moment.Seen.Groups.Length; i++)
                {
                    var id = new GroupId(i);
                    var seen = moment.Seen.Groups[i];
                    if (when(moment, id, seen) && !holds(moment, id, seen)) return false;
                }

                return true;
            });
}
