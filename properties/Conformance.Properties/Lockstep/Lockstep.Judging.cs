using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <content>One step: perform, observe, bind the model to the answer, judge.</content>
public sealed partial class Lockstep<TBoot, TState, TCommand, TAnswer, TObservation>
{
    private void Perform(TCommand command)
    {
        (_seenBefore, _seen) = (_seen, _seenBefore);
        var answer = _system.Execute(command);
        See();

        var admitted = _machine.Admits(State, command, answer, out var after);
        if (typeof(TState).IsValueType || !_isExpected || !ReferenceEquals(after, State)) Expect(after);
        _answer = answer;
        IsStruck = _machine.IsInjected(answer);
        _isInjected |= IsStruck;
        if (_hasRules || Told is not null)
        {
            var moment = new Moment<TState, TCommand, TAnswer, TObservation>(
                State, command, answer, admitted, after, _seenBefore, _seen);
            Judge(command, answer, admitted, _hasRules ? _machine.Judge(moment) : default);
            Told?.Invoke(moment, _expected);
        }
        else
        {
            Judge(command, answer, admitted, default);
        }

        State = after;
        IsDead = _machine.IsFatal(answer);
        StepCount++;
    }

    private void Judge(TCommand command, TAnswer answer, bool isAdmitted, Judgement judgement)
    {
        IsAccepted = _notation.IsAccepted(answer);
        Tally.Count(
            _notation.Kind(command),
            _notation.StateClass(State, command),
            IsAccepted,
            judgement.Exercised.Intersect(_subject.Observed));

        var fresh = judgement.Broken.Intersect(_subject.Observed).Except(Broken);
        if (fresh.IsEmpty)
        {
            // The rule behind all rules speaks only while no named rule explains the disagreement.
            if (!Broken.IsEmpty || (isAdmitted && _machine.Agree(_expected, _seen))) return;

            fresh = fresh.With(_subject.AgreementIndex);
        }

        _broken.Add(fresh, StepCount, _isInjected);
        if (Signs) Sign(fresh, _notation.Kind(command), isAdmitted);
    }

    private void Sign(RuleSet fresh, string kind, bool isAdmitted)
    {
        var names = Differences.Select(difference => FailureSignature.Field(difference.What));
        if (!isAdmitted) names = names.Prepend("answer");
        _broken.Sign(fresh, kind, string.Join('\n', names.Distinct().Order(StringComparer.Ordinal)));
    }

    // A system may differ before the first command: then the trace that shows it has no commands.
    private bool AgreesAtBoot()
    {
        Expect(_start);
        return _machine.Agree(_expected, _seen);
    }
}
