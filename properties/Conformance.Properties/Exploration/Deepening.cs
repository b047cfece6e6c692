using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// Runs every sensible trace of one small world, length by length. What it finds is minimal by construction, and what
/// it does not find is a guarantee up to the length it completed.
/// </summary>
public sealed class Deepening<TBoot, TState, TCommand, TAnswer, TObservation>(
    Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject,
    Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> lockstep)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private readonly List<TCommand> _path = [];
    private readonly List<FailureKey> _keys = [];

    /// <summary>Gives up after so many traces, with the lengths completed until then.</summary>
    /// <value>The default is no limit.</value>
    public long TraceCountMax { get; init; } = long.MaxValue;

    /// <summary>Runs the traces of one world.</summary>
    /// <param name="boot">The world.</param>
    /// <param name="depth">The length to complete.</param>
    /// <param name="found">What was found, which is added to; what is known already is not looked for.</param>
    /// <param name="stop">Asked between traces.</param>
    /// <returns>How far it came.</returns>
    public Depths Run(TBoot boot, int depth, Dictionary<FailureKey, Finding<TBoot, TCommand>> found, CancellationToken stop)
    {
        var alphabet = subject.Machine.Alphabet(boot);
        var depths = new Depths();
        var level = new List<Node> { Visit(boot, parent: null, command: default!, depths, found) };
        for (var length = 1; length <= depth; length++)
        {
            depths.Begin();
            var next = new List<Node>();
            foreach (var node in level)
            {
                foreach (var command in alphabet)
                {
                    if (!subject.Machine.IsSensible(node.State, command)) continue;
                    if (!subject.Machine.IsCanonical(node.State, command)) continue;
                    if (!subject.Machine.IsRepresentative(node.State, command)) continue;
                    if (stop.IsCancellationRequested || depths.Total >= TraceCountMax) return depths;

                    var child = Visit(boot, node, command, depths, found);
                    if (!child.IsDead && length < depth) next.Add(child);
                }
            }

            depths.Complete();
            level = next;
        }

        return depths;
    }

    // No snapshot of a system is asked for, so each trace is run from boot: its length times as dear, and true of any system.
    private Node Visit(
        TBoot boot, Node? parent, TCommand command, Depths depths, Dictionary<FailureKey, Finding<TBoot, TCommand>> found)
    {
        Ensure.That(_path.Count == 0);
        if (parent is not null)
        {
            _path.Add(command);
            for (var node = parent; node.Parent is not null; node = node.Parent) _path.Add(node.Command);
            _path.Reverse();
        }

        lockstep.Begin(boot);
        foreach (var step in _path) lockstep.Step(step);
        var visited = new Node(parent, command, lockstep.State, lockstep.IsDead);
        lockstep.Probe();
        if (parent is not null) depths.Count();
        if (!lockstep.Broken.IsEmpty) Keep(boot, depths, found);

        _path.Clear();
        return visited;
    }

    private void Keep(TBoot boot, Depths depths, Dictionary<FailureKey, Finding<TBoot, TCommand>> found)
    {
        _keys.Clear();
        FailureKey.AddAll(lockstep, _keys);
        foreach (var key in _keys)
        {
            var length = Math.Min(lockstep.BrokenAt(key.Rule) + 1, _path.Count);
            if (found.TryGetValue(key, out var known) && known.Trace.Length <= length) continue;

            found[key] = new(
                key,
                new Trace<TBoot, TCommand>(boot, _path.GetRange(0, length)),
                lockstep.BrokenBefore(key.Rule),
                Found: "exhaustively",
                FoundLength: length)
            {
                ProofExecutions = depths.ShorterThan(length),
            };
        }
    }

    // A trace, as its last command and the trace before it: the prefixes are shared.
    private sealed record Node(Node? Parent, TCommand Command, TState State, bool IsDead);
}
