using Conformance.Model.Machines;
using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

/// <summary>One step, made by hand: what was answered, and what could be seen, may be wrong.</summary>
internal sealed class Scene
{
    private static readonly OwnershipMachine _machine = OwnershipMachine.Instance;
    private readonly OwnershipMoment _moment;

    private Scene(OwnershipMoment moment) => _moment = moment;

    /// <summary>The ids of the rules that are broken, in order, one blank between them.</summary>
    public string Broken => Ids(_machine.Judge(_moment).Broken);

    /// <summary>The ids of the rules that had something to say.</summary>
    public IReadOnlyList<string> Exercised => Ids(_machine.Judge(_moment).Exercised).Split(' ');

    /// <summary>A command in ioda2's smallest world after others, and what a conforming system lets be seen of it.</summary>
    public static Scene Of(string command, Answer answer, params string[] before) =>
        Of(new Play().After(before), command, answer);

    /// <summary>A command, its answer, and what a conforming system lets be seen of it.</summary>
    public static Scene Of(Play play, string command, Answer answer)
    {
        var (before, seenBefore) = (play.State, play.Seen);
        var admitted = play.Read(command).Admits(before, answer, out var after);
        play.Hear(command, answer);
        return new(new(before, play.Read(command), answer, admitted, after, seenBefore, play.Seen));
    }

    /// <summary>The same step, with something wrong in what is seen of the system after it.</summary>
    public Scene Seeing(Action<Observation> tamper)
    {
        tamper(_moment.Seen);
        return this;
    }

    /// <summary>The same step, with something wrong in what is seen of the first group.</summary>
    public Scene SeeingGroup(Action<GroupObservation> tamper) => Seeing(seen => tamper(seen.Groups[0]));

    /// <summary>The same step, with something wrong in what was seen of the first group before.</summary>
    public Scene HavingSeenGroup(Action<GroupObservation> tamper)
    {
        tamper(_moment.SeenBefore.Groups[0]);
        return this;
    }

    private static string Ids(RuleSet rules) =>
        string.Join(' ', _machine.Rules.Where((_, index) => rules.Contains(index)).Select(rule => rule.Id));
}
