using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// The traces that earlier runs kept in a folder. They are run before anything else; one that no longer breaks its rule is set
/// aside, and one that cannot be read here is left alone. What is wrong with the folder changes no verdict.
/// </summary>
public sealed class Corpus<TBoot, TState, TCommand, TAnswer, TObservation>
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private readonly List<string> _notes = [];

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The folder; where there is none, nothing was kept.</param>
    /// <param name="machine">The machine.</param>
    /// <param name="notation">How its traces are written.</param>
    /// <param name="only">The names of the files to read; null: all.</param>
    public Corpus(
        string folder,
        IMachine<TBoot, TState, TCommand, TAnswer, TObservation> machine,
        INotation<TBoot, TState, TCommand, TAnswer, TObservation> notation,
        IReadOnlyList<string>? only = null)
    {
        var file = new TraceFile<TBoot, TState, TCommand, TAnswer, TObservation>(machine, notation);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var traces = new List<KeptTrace<TBoot, TCommand>>();
        foreach (var name in Names(folder).Where(name => only is null || only.Contains(name)))
        {
            var path = Path.Combine(folder, name);
            if (Read(path, file) is { } document && known.Add(file.Identity(document))) traces.Add(new(path, document));
        }

        Traces = traces;
    }

    /// <summary>The traces that could be read, in the order of their names.</summary>
    public IReadOnlyList<KeptTrace<TBoot, TCommand>> Traces { get; }

    /// <summary>What was skipped or set aside, and why; a sentence each.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Runs the traces of one system.</summary>
    /// <param name="subject">The system.</param>
    /// <param name="whyNot">Why a trace of a world is not run; null: it is.</param>
    /// <param name="stop">Asked between traces.</param>
    /// <returns>Those that still fail.</returns>
    public IReadOnlyList<KeptTrace<TBoot, TCommand>> Run(
        Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject, Func<TBoot, string?> whyNot, CancellationToken stop)
    {
        var failing = new List<KeptTrace<TBoot, TCommand>>();
        var lockstep = new Lockstep<TBoot, TState, TCommand, TAnswer, TObservation>(subject);
        foreach (var kept in Traces.Where(kept => kept.Document.System == subject.Name))
        {
            if (stop.IsCancellationRequested) break;

            if (whyNot(kept.Document.Trace.Boot) is { } why) _notes.Add($"{kept.File}: skipped: {why}");
            else if (Breaks(lockstep, subject, kept.Document)) failing.Add(kept);
            else if (kept.Document.Rule is { } rule) SetAside(kept.File, $"it no longer breaks {rule} on {subject.Name}");
        }

        return failing;
    }

    private static bool Breaks(
        Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> lockstep,
        Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject,
        TraceDocument<TBoot, TCommand> document)
    {
        for (var run = 0; run < Flakiness.RunsMax; run++)
        {
            lockstep.Run(document.Trace.Boot, document.Trace.Commands);
            for (var rules = lockstep.Broken; !rules.IsEmpty; rules = rules.WithoutFirst())
            {
                if (document.Rule is null || subject.RuleAt(rules.First).Id == document.Rule) return true;
            }
        }

        return false;
    }

    private IReadOnlyList<string> Names(string folder)
    {
        try
        {
            return FoundFolder.Names(folder);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            _notes.Add($"\"{folder}\" is not read: {wrong.Message}");
            return [];
        }
    }

    private TraceDocument<TBoot, TCommand>? Read(string path, TraceFile<TBoot, TState, TCommand, TAnswer, TObservation> file)
    {
        try
        {
            if (FoundFolder.Text(path) is { } text) return file.Read(text, path);

            _notes.Add($"{path}: skipped: it is too long for a trace");
        }
        catch (Exception wrong) when (wrong is NotationException)
        {
            _notes.Add($"skipped: {wrong.Message}");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            _notes.Add($"{path}: skipped: {wrong.Message}");
        }

        return null;
    }

    // Beside the others under another name, so that nothing is ever lost.
    private void SetAside(string path, string why)
    {
        try
        {
            var aside = NewFile.Names(Path.ChangeExtension(path, null), $"{FoundFolder.Ending}.pruned").First(aside => MoveTo(aside, path));
            _notes.Add($"{path}: set aside as {Path.GetFileName(aside)}: {why}");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            _notes.Add($"{path}: {why}, but cannot be set aside: {wrong.Message}");
        }
    }

    // What was set aside before, and has come again, need not pile up.
    private static bool MoveTo(string aside, string path)
    {
        if (NewFile.TryMove(path, aside)) return true;
        if (!File.Exists(aside) || !File.ReadAllBytes(aside).AsSpan().SequenceEqual(File.ReadAllBytes(path))) return false;

        File.Delete(path);
        return true;
    }
}
