using Conformance.Model.Ownership;

namespace Conformance.Sut.InProcess;

/// <summary>What the command under way has done so far whose order matters.</summary>
internal sealed class StepLog
{
    private HardwareStep[] _steps = []; // Most commands take no such step.
    private int _count;

    /// <summary>Begins a command.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds a step.</summary>
    public void Add(HardwareStepKind kind, GroupId group)
    {
        if (_count == _steps.Length) Array.Resize(ref _steps, _count == 0 ? 8 : 2 * _count);
        _steps[_count++] = new HardwareStep(kind, group);
    }

    /// <summary>Whether the step was taken.</summary>
    public bool Has(HardwareStepKind kind, GroupId group) =>
        Array.IndexOf(_steps, new HardwareStep(kind, group), 0, _count) >= 0;

    /// <summary>Fills the list.</summary>
    public void CopyTo(List<HardwareStep> into)
    {
        into.Clear();
        for (var i = 0; i < _count; i++) into.Add(_steps[i]);
    }
}
