using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <content>Runs that begin where an earlier one has been: the system alone is run up to there.</content>
public sealed partial class Lockstep<TBoot, TState, TCommand, TAnswer, TObservation>
{
    /// <summary>
    /// Boots a fresh system and takes it through the first commands of the run before, in the same world. They were judged
    /// then and broke nothing, so they are only executed now.
    /// </summary>
    /// <param name="count">How many commands; the run before went on behind them.</param>
    /// <returns>Whether that could be. If not, something was broken by then, or the system answered differently: the run must begin anew.</returns>
    public bool TryBeginAgain(int count)
    {
        if (count >= _trail.Count || _broken.AnyBefore(count)) return false;

        Tally.Traces++;
        BootFresh(_boot!);
        if (_system.BootCrash is not null) return false;

        for (var i = 0; i < count; i++)
        {
            if (!EqualityComparer<TAnswer>.Default.Equals(Answered(_executed[i]), _trail[i].Answer)) return false;
        }

        var (before, isInjected, _) = _trail[count];
        _executed.RemoveRange(count, _executed.Count - count);
        _trail.RemoveRange(count, _trail.Count - count);
        GoOn(before, isInjected);
        return true;
    }

    /// <summary>
    /// Boots a fresh system and brings it to where a run has been that broke nothing and met no fault: the system alone is
    /// run, since what the machine says to the same answers is known.
    /// </summary>
    /// <param name="boot">The world.</param>
    /// <param name="commands">The commands of that run, none of which was passed over.</param>
    /// <param name="state">The state that it came to.</param>
    internal void Return(TBoot boot, IReadOnlyList<TCommand> commands, TState state)
    {
        Begin(boot);
        for (var i = 0; i < commands.Count; i++)
        {
            _executed.Add(commands[i]);
            Answered(commands[i]);
        }

        GoOn(state, isInjected: false);
    }

    // The commands so far were judged by another run, and broke nothing.
    private void GoOn(TState state, bool isInjected)
    {
        if (_executed.Count > 0) See();
        State = state;
        _broken.Clear();
        IsDead = false;
        _isInjected = isInjected;
        _isExpected = false;
        StepCount = _executed.Count;
    }

    private TAnswer Answered(TCommand command)
    {
        try
        {
            return _system.Execute(command);
        }
        catch (Exception wrong)
        {
            throw Located(wrong, $"at \"{_notation.Spell(command)}\", asked again");
        }
    }
}
