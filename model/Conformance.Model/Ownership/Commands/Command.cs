namespace Conformance.Model.Ownership;

/// <summary>
/// One thing a trace asks of a system. Its public face is vocabulary: a name and arguments, which implementations read.
/// What it means in the machine is internal to the model.
/// </summary>
public abstract record Command
{
    private protected Command() => Kind = CommandKind.Of(GetType());

    /// <summary>The command's word in a trace, under which statistics count it.</summary>
    public abstract string Word { get; }

    /// <summary>Its kind, for tables.</summary>
    internal CommandKind Kind { get; }

    /// <summary>How often a generator should ask it, in percent of a trace or thereabouts.</summary>
    internal abstract int Weight { get; }

    /// <summary>The command as a trace spells it.</summary>
    protected abstract string Spelling { get; }

    /// <inheritdoc/>
    public sealed override string ToString() => Spelling;

    /// <summary>The precondition: whether asking makes sense. A refusal is behaviour, and makes sense.</summary>
    internal abstract bool IsSensible(MachineState state);

    /// <summary>
    /// Why no state of a world lets it make sense, and what to write instead; null: some may. It is said to who writes a trace,
    /// where a command that makes no sense yet is passed over.
    /// </summary>
    internal virtual string? WhyNever(Boot boot) => null;

    /// <summary>Whether, of several sensible commands that differ only in a new name, this is the one to generate.</summary>
    internal virtual bool IsCanonical(MachineState state) => true;

    /// <summary>Whether, of several commands whose arguments make no difference here, this is the one to enumerate.</summary>
    internal virtual bool IsRepresentative(MachineState state) => true;

    /// <summary>What the machine admits as an answer.</summary>
    internal abstract Expectation Expect(MachineState before);

    /// <summary>What the machine admits when the armed fault fired inside the command: an error, and nothing changed.</summary>
    internal virtual Expectation ExpectFaulted(MachineState before) => Expectation.AnyError;

    /// <summary>The state after the command was carried out as answered. Total: also for answers not admitted.</summary>
    internal abstract MachineState Accept(MachineState before, in Answer answer);

    /// <summary>The state after the command was not carried out.</summary>
    internal virtual MachineState Decline(MachineState before, in Answer answer) => before;

    /// <summary>The state after the armed fault fired inside the command.</summary>
    internal virtual MachineState AcceptFaulted(MachineState before, in Answer answer) =>
        answer.IsAccepted ? Accept(before, answer) : before;

    /// <summary>Adds every answer that the machine admits: those without a fault, then those in which the armed one fired.</summary>
    internal void AddAdmitted(MachineState before, List<Answer> into)
    {
        Expect(before).AddAll(into);
        if (before.Armed is not { } fault || !Meets(before, fault.Site)) return;

        var first = into.Count;
        ExpectFaulted(before).AddAll(into);
        for (var i = first; i < into.Count; i++) into[i] = into[i] with { FaultFired = true };
    }

    /// <summary>Why a command that hands a group over directly is never asked in a world with processes.</summary>
    /// <param name="boot">The world.</param>
    /// <param name="instead">What does it there.</param>
    private protected string Directly(Boot boot, Command instead) =>
        $"{Word} is for worlds without processes, and this boot line has processes={boot.ProcessCount}; write e.g. \"{instead}\"";

    /// <summary>Whether the command comes to a site where a failure can be injected.</summary>
    internal virtual bool Meets(MachineState before, FaultSite site) => false;

    /// <summary>
    /// Whether an enumeration asks it: a representative, and where a fault waits among containers, one at which it can
    /// strike, since all that it cannot strike was asked without it.
    /// </summary>
    internal bool IsEnumerated(MachineState state) =>
        IsRepresentative(state)
        && (!state.Boot.HasContainers || state.Armed is not { } fault || Meets(state, fault.Site));

    /// <summary>Binds the machine to an answer.</summary>
    internal bool Admits(MachineState before, in Answer answer, out MachineState after)
    {
        after = After(before, answer);
        if (Struck(before, answer)) return ExpectFaulted(before).Admits(answer);

        // A fault that nobody armed cannot strike. A system that says so, to have its error excused, is not excused.
        return !(answer.FaultFired && before.Armed is null) && Expect(before).Admits(answer);
    }

    /// <summary>The state after an answer, admitted or not.</summary>
    internal MachineState After(MachineState before, in Answer answer)
    {
        if (Struck(before, answer)) return AcceptFaulted(before, answer).WithArmed(null);

        var after = answer.IsAccepted ? Accept(before, answer) : Decline(before, answer);
        return answer.FaultFired ? after.WithArmed(null) : after;
    }

    /// <summary>What the machine admits, given whether the armed fault struck.</summary>
    internal Expectation Expect(MachineState before, in Answer answer) =>
        Struck(before, answer) ? ExpectFaulted(before) : Expect(before);

    // What is refused is refused before any fault can strike, but where the site comes first.
    private bool Struck(MachineState before, in Answer answer) =>
        answer.FaultFired && before.Armed is { } fault && (Expect(before).IsAcceptance || Meets(before, fault.Site));
}
