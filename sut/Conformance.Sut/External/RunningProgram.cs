using System.Diagnostics;
using Conformance.Sut.Kernels;

namespace Conformance.Sut.External;

/// <summary>A program that was started: a line to it, a line from it, and why it ended.</summary>
internal sealed class RunningProgram : IDisposable
{
    // A line of the largest world has some kilobytes.
    private const int LineLengthMax = 1 << 20;

    // Ctrl-C on a terminal is for the harness, which ends its programs itself when it has told what it found. What a shell
    // ignores is ignored by what it becomes.
    private const string Launcher = "trap '' INT QUIT; exec \"$@\"";

    // A session of its own is a group of its own: what is left of that is found by the group's name when the program is gone.
    // And a signal to the harness and all that is of its group, as timeout(1) sends it, is for the harness alone.
    private const string Session = "setsid";

    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(2);

    // For what the program has started and left behind, which may still pass on its last words.
    private static readonly TimeSpan _graceOfOthers = TimeSpan.FromSeconds(0.2);

    private static readonly bool _hasSessions = Tool.IsThere(Session);

    private readonly Process _process;
    private readonly int _id;
    private readonly ProgramPipes _pipes;
    private byte[] _buffer = new byte[8_192];
    private int _start;
    private int _end;
    private bool _isEnded;

    private RunningProgram(Process process)
    {
        _process = process;
        _id = process.Id;
        _pipes = new(process);
    }

    /// <summary>How many lines it has written.</summary>
    public int LineCount { get; private set; }

    /// <summary>Whether it did not answer in time.</summary>
    public bool IsLate { get; private set; }

    /// <summary>Starts a program.</summary>
    /// <param name="words">The program and its arguments.</param>
    /// <param name="folder">Where it is started; null: here.</param>
    public static RunningProgram Start(IReadOnlyList<string> words, string? folder)
    {
        const string Shell = "/bin/sh";
        var how = new ProcessStartInfo(_hasSessions ? Session : Shell)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder ?? "",
        };
        foreach (var word in (string[])[.. _hasSessions ? (string[])[Shell] : [], "-c", Launcher, "sh", .. words]) how.ArgumentList.Add(word);
        return new(Process.Start(how)!);
    }

    /// <summary>Sends a line and waits for one.</summary>
    /// <param name="request">The line, with its end; empty: nothing is sent.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="line">The line that came, without its end; valid until the next call.</param>
    /// <returns>Whether a line came; if not, the program is of no more use, and must be disposed of.</returns>
    public bool TryAsk(ReadOnlySpan<byte> request, TimeSpan patience, out ReadOnlyMemory<byte> line)
    {
        var until = new Deadline(patience);
        line = default;
        try
        {
            if (_pipes.TrySend(request, until)) return TryRead(until, out line);

            IsLate = true;
            return false;
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            return false; // It reads no more: it has ended, or is about to. Or it was ended, as the harness ends.
        }
    }

    /// <summary>Ends it, if it has not ended, and says why no line came: its exit code or signal, and the last line of its standard error.</summary>
    public string WhyItEnded(TimeSpan patience)
    {
        // One that has ended is late if what it has started has its output.
        var hasEnded = _process.WaitForExit(IsLate ? TimeSpan.Zero : _grace);
        if (hasEnded) _pipes.ReadErrors(new(_graceOfOthers));
        End();
        _pipes.ReadErrors(new(TimeSpan.Zero));
        var why = this switch
        {
            _ when hasEnded => $"the program ended with {Code(_process.ExitCode)}",
            { IsLate: true } => $"no answer within {patience.TotalSeconds} s",
            _ => "it closed its standard output",
        };
        return _pipes.LastError is { } said ? $"{why}: {said}" : why;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        _pipes.Dispose();
        _process.Dispose();
    }

    // A shell and .NET tell a signal as 128 and its number.
    private static string Code(int code) => code switch
    {
        132 => "exit code 132 (SIGILL)",
        134 => "exit code 134 (SIGABRT)",
        135 => "exit code 135 (SIGBUS)",
        136 => "exit code 136 (SIGFPE)",
        137 => "exit code 137 (SIGKILL)",
        139 => "exit code 139 (SIGSEGV)",
        143 => "exit code 143 (SIGTERM)",
        _ => $"exit code {code}",
    };

    // What it has started itself ends with it.
    private void End()
    {
        if (Interlocked.Exchange(ref _isEnded, true)) return;

        var hasEnded = _process.HasExited;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It has ended already.
        }

        if (_hasSessions) Posix.EndGroup(_id, hasEnded);
    }

    private bool TryRead(Deadline until, out ReadOnlyMemory<byte> line)
    {
        var seen = _start;
        while (true)
        {
            var at = _buffer.AsSpan(seen, _end - seen).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = _buffer.AsMemory(_start, seen + at - _start);
                _start = seen + at + 1;
                LineCount++;
                return true;
            }

            seen = MakeRoom();
            IsLate = !_pipes.TryRead(_buffer.AsSpan(_end), until, out var count);
            if (count == 0)
            {
                line = default;
                return false;
            }

            _end += count;
        }
    }

    // Moves what was read of the line to the front, and makes more room where it fills the buffer.
    private int MakeRoom()
    {
        var length = _end - _start;
        if (length >= LineLengthMax) throw new FormatException($"is longer than {LineLengthMax} bytes");
        var buffer = length > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        Array.Copy(_buffer, _start, buffer, 0, length);
        (_buffer, _start, _end) = (buffer, 0, length);
        return length;
    }
}
