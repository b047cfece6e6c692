using System.Diagnostics;

namespace Conformance.Sut.External;

/// <summary>A program that was started: a line to it, a line from it, and why it ended.</summary>
internal sealed class RunningProgram : IDisposable
{
    // A line of the largest world has some kilobytes.
    private const int LineLengthMax = 1 << 20;

    // What is told of a line on the standard error.
    private const int ErrorLengthMax = 200;

    // Ctrl-C on a terminal is for the harness, which ends its programs itself when it has told what it found. What a shell
    // ignores is ignored by what it becomes.
    private const string Launcher = "trap '' INT QUIT; exec \"$@\"";

    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly Stream _to;
    private readonly Stream _from;
    private readonly Thread _errors;
    private readonly Timer _watch;
    private byte[] _buffer = new byte[8_192];
    private int _start;
    private int _end;
    private volatile string? _lastError;
    private volatile bool _isLate;

    private RunningProgram(Process process)
    {
        _process = process;
        _to = process.StandardInput.BaseStream;
        _from = process.StandardOutput.BaseStream;
        _watch = new Timer(_ => EndLate());
        _errors = new Thread(ReadErrors) { IsBackground = true };
        _errors.Start();
    }

    /// <summary>How many lines it has written.</summary>
    public int LineCount { get; private set; }

    /// <summary>Whether it was ended because it did not answer in time.</summary>
    public bool IsLate => _isLate;

    /// <summary>Starts a program.</summary>
    /// <param name="words">The program and its arguments.</param>
    /// <param name="folder">Where it is started; null: here.</param>
    public static RunningProgram Start(IReadOnlyList<string> words, string? folder)
    {
        var how = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder ?? "",
        };
        foreach (var word in (string[])["-c", Launcher, "sh", .. words]) how.ArgumentList.Add(word);
        return new(Process.Start(how)!);
    }

    /// <summary>Sends a line and waits for one.</summary>
    /// <param name="request">The line, with its end; empty: nothing is sent.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="line">The line that came, without its end; valid until the next call.</param>
    /// <returns>Whether a line came; if not, the program has ended or was ended, and must be disposed of.</returns>
    public bool TryAsk(ReadOnlySpan<byte> request, TimeSpan patience, out ReadOnlyMemory<byte> line)
    {
        _watch.Change(patience, Timeout.InfiniteTimeSpan);
        try
        {
            if (request.Length > 0) _to.Write(request);
            _to.Flush();
            return TryRead(out line);
        }
        catch (IOException)
        {
            line = default; // It reads no more: it has ended, or is about to.
            return false;
        }
        finally
        {
            _watch.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Ends it, if it has not ended, and says why no line came: its exit code or signal, and the last line of its standard error.</summary>
    public string WhyItEnded(TimeSpan patience)
    {
        var hasEnded = _isLate || _process.WaitForExit(_grace);
        if (!hasEnded) End();
        _errors.Join(_grace);
        var why = this switch
        {
            { _isLate: true } => $"no answer within {patience.TotalSeconds} s",
            _ when !hasEnded => "it closed its standard output",
            _ => $"the program ended with {Code(_process.ExitCode)}",
        };
        return _lastError is { } said ? $"{why}: {said}" : why;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watch.Dispose();
        End();
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

    private void EndLate()
    {
        _isLate = true;
        End();
    }

    // What it has started itself ends with it.
    private void End()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It has ended already.
        }
    }

    private bool TryRead(out ReadOnlyMemory<byte> line)
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
            var count = _from.Read(_buffer, _end, _buffer.Length - _end);
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

    private void ReadErrors()
    {
        try
        {
            while (_process.StandardError.ReadLine() is { } line)
            {
                var text = string.Concat(line.Where(letter => !char.IsControl(letter))).Trim();
                if (text.Length > 0) _lastError = text.Length > ErrorLengthMax ? text[..ErrorLengthMax] : text;
            }
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It was ended while it spoke.
        }
    }
}
