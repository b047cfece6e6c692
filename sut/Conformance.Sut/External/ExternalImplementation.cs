using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Conformance.Model.Ownership;
using Conformance.Sut.Contract;

namespace Conformance.Sut.External;

/// <summary>A program that speaks the protocol, as the catalogue lists it.</summary>
/// <remarks>
/// A program boots one system after another, so that it is not started for each trace; as many are kept as are used side by
/// side. One that has died or was ended is not used again: the next trace has a fresh one.
/// </remarks>
public sealed class ExternalImplementation : IImplementation, IDisposable
{
    // More wait only after a run in which more were used at once, and they cost memory.
    private const int IdleMax = 4;

    private const int HangCountMax = 3;

    private const int LessPatience = 10;

    private static readonly TimeSpan _startTimeOut = TimeSpan.FromSeconds(30);

    private readonly IReadOnlyList<string> _words;
    private readonly string? _folder;
    private readonly Hello _hello;
    private readonly HashSet<RunningProgram> _running = [];
    private readonly Stack<RunningProgram> _idle = [];
    private readonly Lock _lock = new();
    private readonly ConditionalWeakTable<Boot, byte[]> _bootLines = [];
    private int _hangCount;
    private volatile bool _isEnded;

    private ExternalImplementation(string name, IReadOnlyList<string> words, string? folder)
    {
        (Name, _words, _folder) = (name, words, folder);
        if (!TryStart(_startTimeOut, out var program, out var hello, out var why)) throw new UnavailableException($"{Name} did not start: {why}");

        _hello = hello;
        _idle.Push(program);
    }

    /// <summary>Starts a program and reads what it says of itself.</summary>
    /// <param name="command">The program and its arguments; quotes work as in a shell.</param>
    /// <param name="folder">Where it is started; null: here.</param>
    /// <exception cref="UnavailableException">It cannot be started, or ends before it says anything.</exception>
    /// <exception cref="ExternalFaultException">The command cannot be read, or what the program says is not the protocol.</exception>
    public static ExternalImplementation Start(string command, string? folder = null)
    {
        var name = $"{ExternalSource.Prefix}{command}";
        var words = CommandWords.Split(command) ?? throw new ExternalFaultException($"{name}: a quote is not closed");
        return words.Count > 0
            ? new(name, words, folder)
            : throw new ExternalFaultException($"{name} names no command; write e.g. exec:python3 sut/exec/example.py");
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Description => _hello.Name;

    /// <inheritdoc/>
    public string Source => _hello.Source;

    /// <inheritdoc/>
    public IReadOnlyList<Platform> Platforms => [.. Profiles.Select(profile => profile.Platform).Distinct()];

    /// <inheritdoc/>
    public IReadOnlyList<Profile> Profiles => _hello.Profiles;

    /// <inheritdoc/>
    public bool HasContainers => _hello.HasContainers;

    /// <inheritdoc/>
    public ObservedFields Fields => _hello.Fields;

    /// <inheritdoc/>
    public IReadOnlyList<FaultSite> FaultSites => _hello.FaultSites;

    /// <inheritdoc/>
    public bool IsDear => _hello.IsDear;

    /// <summary>How long it may take to answer: what it says itself, and less once it has been waited for in vain.</summary>
    /// <remarks>A command that hangs is in many traces, and nobody waits that often.</remarks>
    internal TimeSpan Patience => Less(_hello.TimeOut);

    /// <inheritdoc/>
    public ISystem<Command, Answer, Observation> Boot(Boot boot) => new ExternalSystem(this, boot);

    /// <summary>What asks for a world, made once for each.</summary>
    internal byte[] BootLine(Boot boot) => _bootLines.GetValue(boot, Requests.Boot);

    /// <summary>Takes a program that waits, or a fresh one.</summary>
    /// <param name="program">The program.</param>
    /// <param name="why">Why there is none: it has started before, so that this is what it does, and a verdict.</param>
    internal bool TryTakeProgram([NotNullWhen(true)] out RunningProgram? program, [NotNullWhen(false)] out string? why)
    {
        RequireOpen();
        why = null;
        lock (_lock)
        {
            if (_idle.TryPop(out program)) return true;
        }

        return TryStart(Less(_startTimeOut), out program, out _, out why);
    }

    /// <summary>Takes a program back that can boot again.</summary>
    internal void GiveBack(RunningProgram program)
    {
        lock (_lock)
        {
            if (_idle.Count < IdleMax && !_isEnded)
            {
                _idle.Push(program);
                return;
            }

        }

        Discard(program);
    }

    /// <summary>Stops whoever uses it when it was ended, as the process ends: that its programs are gone says nothing of them.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    internal void RequireOpen()
    {
        if (_isEnded) throw new OperationCanceledException($"{Name} was ended.");
    }

    /// <summary>Ends a program, or lays one to rest that has ended.</summary>
    internal void Discard(RunningProgram program)
    {
        if (program.IsLate) Interlocked.Increment(ref _hangCount);
        lock (_lock) _running.Remove(program);
        program.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        List<RunningProgram> running;
        lock (_lock)
        {
            _isEnded = true;
            running = [.. _running];
            _running.Clear();
            _idle.Clear();
        }

        foreach (var program in running) program.Dispose();
    }

    private TimeSpan Less(TimeSpan patience) => Volatile.Read(ref _hangCount) < HangCountMax ? patience : patience / LessPatience;

    private bool TryStart(
        TimeSpan patience, [NotNullWhen(true)] out RunningProgram? program, [NotNullWhen(true)] out Hello? hello, [NotNullWhen(false)] out string? why)
    {
        var started = RunningProgram.Start(_words, _folder);
        lock (_lock) _running.Add(started);
        if (_isEnded) Discard(started);
        RequireOpen();
        ReadOnlyMemory<byte> line = default;
        try
        {
            var isThere = started.TryAsk([], patience, out line);
            RequireOpen();
            (program, hello, why) = isThere ? (started, Hello.Read(line), null) : ((RunningProgram?)null, (Hello?)null, started.WhyItEnded(patience));
        }
        catch (FormatException wrong)
        {
            Discard(started);
            throw new ExternalFaultException($"{Name}: its first line, which tells what it is: {wrong.Message}{ShownLine.After(line)}", wrong);
        }

        if (program is null) Discard(started);
        return program is not null;
    }
}
