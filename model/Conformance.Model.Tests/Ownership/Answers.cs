using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

/// <summary>Whatever a system could say, right or wrong.</summary>
internal static class Answers
{
    /// <summary>Every kind of answer with every argument a world has, and some that it has not.</summary>
    public static IReadOnlyList<Answer> All(Boot boot)
    {
        List<Answer> answers = [Answer.Ok, Answer.Returned(1), Answer.MapError, Answer.Nothing, Answer.Crashed("Oops")];
        answers.AddRange(Enum.GetValues<Errno>().Skip(1).Select(Answer.Refused));
        for (var page = -1; page <= boot.EntryEnd + 1; page++) answers.Add(Answer.Mapped(DmaAddress.Low(page)));
        for (var page = 0; page <= boot.RamPageCount; page++)
        {
            answers.Add(Answer.Mapped(DmaAddress.Bit59(page)));
            answers.Add(Answer.Reached(page));
        }

        if (boot.HasContainers) answers.AddRange([Answer.Window(DmaAddress.Low(0)), Answer.Window(DmaAddress.Bit59(0))]);
        return answers;
    }

    /// <summary>The same answers, given while the armed fault struck.</summary>
    public static IEnumerable<Answer> Struck(IEnumerable<Answer> answers) =>
        answers.Select(answer => answer with { FaultFired = true });

    /// <summary>What the model itself answers as a system: all that it admits, and where a fault can strike, that too.</summary>
    public static IEnumerable<Answer> Of(MachineState state, Command command, IReadOnlyList<Answer> all)
    {
        var expectation = command.Expect(state);
        foreach (var answer in all)
        {
            if (expectation.Admits(answer)) yield return answer;
        }

        if (state.Armed is not { } fault || !command.Meets(state, fault.Site)) yield break;

        // One errno stands for all of them.
        foreach (var answer in Struck([Answer.Ok, Answer.Refused(Errno.EIO)]))
        {
            if (command.ExpectFaulted(state).Admits(answer)) yield return answer;
        }
    }
}
