using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Conformance.Sut.External;

namespace Conformance.Sut.Kernels;

/// <summary>
/// A kernel's code with ASan and UBSan, in processes of their own (<c>sut/kernel/serve.c</c>): a fault ends one of them, and is
/// the system's crash. As many are kept as systems are used side by side, and each boots one system after another.
/// </summary>
internal sealed class KernelProgram : IKernelCode
{
    private const byte Boot = (byte)'b';
    private const byte Command = (byte)'c';
    private const byte Look = (byte)'o';
    private const byte Why = (byte)'r';

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly string _path;
    private readonly ConcurrentStack<RunningProgram> _idle = [];
    private readonly ConcurrentDictionary<nint, Child> _booted = [];
    private int _last;
    private volatile bool _isEnded;

    private KernelProgram(string path)
    {
        _path = Path.GetFullPath(path);
        var (program, about) = Start();
        About = about;
        KernelLibrary.RequireSameInterface(path, about);
        _idle.Push(program);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End();
    }

    /// <inheritdoc/>
    public SutAbout About { get; }

    /// <summary>Starts it.</summary>
    /// <exception cref="UnavailableException">It cannot be started, or is no such program.</exception>
    public static KernelProgram Open(string path) => new(path);

    /// <inheritdoc/>
    public nint Create(in SutConfig config, out SutAnswer answer)
    {
        var child = new Child(this, TakeProgram());
        var isTold = child.TryAsk(Boot, config, out answer);
        if (isTold && answer.Outcome == SutOutcome.Unknown)
        {
            _idle.Push(child.Program!);
            return 0;
        }

        if (!isTold || (answer.Outcome == SutOutcome.Returned && !child.Look())) answer = new() { Outcome = SutOutcome.Crashed };
        var system = Interlocked.Increment(ref _last);
        _booted[system] = child;
        return system;
    }

    /// <inheritdoc/>
    public void Destroy(nint system)
    {
        if (_booted.TryRemove(system, out var child) && child.Program is { } program) _idle.Push(program);
    }

    /// <inheritdoc/>
    public SutAnswer Ask(nint system, SutCommand command)
    {
        var child = _booted[system];
        return child.TryAsk<SutCommand, SutAnswer>(Command, command, out var answer) && child.Look() ? answer : new() { Outcome = SutOutcome.Crashed };
    }

    /// <inheritdoc/>
    public void Observe(nint system, out SutSeen seen) => seen = _booted[system].Seen;

    /// <inheritdoc/>
    public string Reason(nint system) => _booted[system].Reason();

    // Its processes end with this one. Whoever still uses them is stopped: that they are gone says nothing of the kernel.
    private void End()
    {
        _isEnded = true;
        foreach (var child in _booted.Values) child.Program?.Dispose();
        while (_idle.TryPop(out var program)) program.Dispose();
    }

    private void RequireOpen()
    {
        if (_isEnded) throw new OperationCanceledException($"{_path} was ended.");
    }

    private RunningProgram TakeProgram()
    {
        RequireOpen();
        if (_idle.TryPop(out var idle)) return idle;

        return Start().Program;
    }

    private (RunningProgram Program, SutAbout About) Start()
    {
        var program = RunningProgram.Start([_path], folder: null);
        if (program.TryAsk([], _patience, out var line) && TryRead<SutAbout>(line.Span, out var about)) return (program, about);

        using (program) throw new UnavailableException($"{_path}: it is no program of ./conformance kernel build --sanitize: {program.WhyItEnded(_patience)}");
    }

    private static byte[] Line<T>(byte letter, T value)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value));
        var line = new byte[2 * bytes.Length + 2];
        line[0] = letter;
        Convert.TryToHexStringLower(bytes, line.AsSpan(1), out _);
        line[^1] = (byte)'\n';
        return line;
    }

    private static bool TryRead<T>(ReadOnlySpan<byte> line, out T value)
        where T : unmanaged
    {
        value = default;
        return Convert.FromHexString(line, MemoryMarshal.AsBytes(new Span<T>(ref value)), out _, out var read) == OperationStatus.Done
            && read == Unsafe.SizeOf<T>();
    }

    // A process with a system booted in it; without one, once that has ended.
    private sealed class Child(KernelProgram owner, RunningProgram program)
    {
        private SutSeen _seen;
        private string? _reason;

        public RunningProgram? Program { get; private set; } = program;

        public SutSeen Seen => _seen;

        public bool Look() => TryAsk<byte, SutSeen>(KernelProgram.Look, 0, out _seen, keep: _seen);

        public bool TryAsk<TAsked, TTold>(byte letter, TAsked asked, out TTold told, TTold keep = default)
            where TAsked : unmanaged
            where TTold : unmanaged
        {
            told = keep;
            if (Program is null) return false;
            if (Program.TryAsk(Line(letter, asked), _patience, out var line) && TryRead(line.Span, out told)) return true;

            owner.RequireOpen();
            told = keep;
            _reason = Program.WhyItEnded(_patience);
            Program.Dispose();
            Program = null;
            return false;
        }

        // A crash that the kernel's own checks have noticed leaves the process as it is.
        public string Reason()
        {
            if (_reason is not null || Program is null) return _reason ?? "";

            return _reason = Program.TryAsk(Line(Why, (byte)0), _patience, out var line)
                ? Encoding.UTF8.GetString(Convert.FromHexString(Encoding.ASCII.GetString(line.Span)))
                : Program.WhyItEnded(_patience);
        }
    }
}
