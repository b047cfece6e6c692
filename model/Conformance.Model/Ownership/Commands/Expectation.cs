using System.Numerics;

namespace Conformance.Model.Ownership;

/// <summary>
/// What the machine admits as an answer. Not always one answer: the kernel's allocator may choose any free run, and a
/// failed inner step may surface as any error.
/// </summary>
internal readonly record struct Expectation
{
    private readonly Sort _sort;
    private readonly Answer _exact;
    private readonly ulong _free;
    private readonly int _pageCount;
    private readonly int _offset;

    private Expectation(Sort sort, Answer exact = default, ulong free = 0, int pageCount = 0, int offset = 0)
    {
        _sort = sort;
        _exact = exact;
        _free = free;
        _pageCount = pageCount;
        _offset = offset;
    }

    private enum Sort
    {
        Exactly,
        FreeRun,
        AnyError,
        AnyReturn,
    }

    /// <summary>Return code 0.</summary>
    public static Expectation Success => Exactly(Answer.Ok);

    /// <summary>Some negative errno.</summary>
    public static Expectation AnyError => new(Sort.AnyError);

    /// <summary>Return code 0 or some negative errno.</summary>
    public static Expectation AnyReturn => new(Sort.AnyReturn);

    /// <summary>This answer and no other.</summary>
    public static Expectation Exactly(Answer answer) => new(Sort.Exactly, answer);

    /// <summary>This errno and no other.</summary>
    public static Expectation Refusal(Errno errno) => Exactly(Answer.Refused(errno));

    /// <summary>A mapping of so many entries, all of them free; an error when there is no such run.</summary>
    public static Expectation FreeRun(ulong free, int pageCount, int offset) =>
        HasRun(free, pageCount) ? new(Sort.FreeRun, default, free, pageCount, offset) : Exactly(Answer.MapError);

    /// <summary>Whether the machine expects the command to be carried out.</summary>
    public bool IsAcceptance => _sort switch
    {
        Sort.Exactly => _exact.IsAccepted,
        Sort.FreeRun => true,
        _ => false,
    };

    /// <summary>Whether the machine admits the answer.</summary>
    public bool Admits(in Answer answer) => _sort switch
    {
        Sort.Exactly => answer.Kind == _exact.Kind && answer.Code == _exact.Code
            && answer.Address == _exact.Address && answer.Page == _exact.Page,
        Sort.FreeRun => answer.Kind == AnswerKind.Mapped && answer.Address.Window == 0
            && IsFree(answer.Address.Page - _offset),
        Sort.AnyError => answer.Kind == AnswerKind.Returned && answer.Code < 0,
        _ => answer.Kind == AnswerKind.Returned && answer.Code <= 0,
    };

    /// <summary>Adds every answer that is admitted; of the errors that all are, one.</summary>
    public void AddAll(List<Answer> into)
    {
        switch (_sort)
        {
            case Sort.Exactly:
                into.Add(_exact);
                break;
            case Sort.FreeRun:
                for (var entry = 0; entry < Boot.EntryCountMax; entry++)
                {
                    if (IsFree(entry)) into.Add(Answer.Mapped(DmaAddress.Low(entry + _offset)));
                }

                break;
            default:
                if (_sort == Sort.AnyReturn) into.Add(Answer.Ok);
                into.Add(Answer.Refused(Errno.EIO));
                break;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _sort switch
    {
        Sort.Exactly => _exact.ToString(),
        Sort.FreeRun => $"mapped at {FreeStarts()}",
        Sort.AnyError => "an error, since the fault fired",
        _ => "ok or an error, since the fault fired",
    };

    private static bool HasRun(ulong free, int pageCount)
    {
        for (var i = 1; i < pageCount; i++) free &= free >> 1;
        return free != 0;
    }

    private bool IsFree(int entry)
    {
        if (entry is < 0 or >= Boot.EntryCountMax) return false;
        var run = ((1UL << _pageCount) - 1) << entry;
        return (_free & run) == run;
    }

    private string FreeStarts()
    {
        var starts = new List<int>();
        for (var entry = 0; entry < 64 - BitOperations.LeadingZeroCount(_free); entry++)
        {
            if (IsFree(entry)) starts.Add(entry + _offset);
        }

        return string.Join(" or ", starts);
    }
}
