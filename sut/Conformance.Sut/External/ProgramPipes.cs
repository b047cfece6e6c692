using System.Diagnostics;
using System.IO.Pipes;

namespace Conformance.Sut.External;

/// <summary>The three pipes of a program. No wait for it is without end, whoever else has their other ends.</summary>
/// <remarks>
/// A read that waits cannot be called back, not even by closing the pipe, and what a program has started may keep its output
/// open when it is gone itself. So it is asked first whether a read would wait. What comes on the standard error is read
/// meanwhile: a program that waits until it is rid of that would not answer.
/// </remarks>
internal sealed class ProgramPipes(Process process) : IDisposable
{
    // What a pipe takes at once if it takes anything, on every system.
    private const int BlockLength = 512;

    // More than a pipe holds. What somebody writes without end has no last line.
    private const int ErrorBlocksMax = 512;

    private readonly PipeStream _to = (PipeStream)process.StandardInput.BaseStream;
    private readonly PipeStream _from = (PipeStream)process.StandardOutput.BaseStream;
    private readonly PipeStream _errors = (PipeStream)process.StandardError.BaseStream;
    private readonly LastWords _lastWords = new();
    private readonly byte[] _error = new byte[4_096];
    private bool _hasErrors = true;

    /// <summary>The last line that it has written on its standard error; null: none.</summary>
    public string? LastError => _lastWords.Text;

    /// <summary>Sends bytes; false: not in time.</summary>
    /// <exception cref="IOException">The program reads no more.</exception>
    public bool TrySend(ReadOnlySpan<byte> bytes, Deadline until)
    {
        while (bytes.Length > 0)
        {
            if (!Wait(_to, Posix.CanWrite, until)) return false;

            var length = Math.Min(BlockLength, bytes.Length);
            _to.Write(bytes[..length]);
            bytes = bytes[length..];
        }

        return true;
    }

    /// <summary>Reads what is there of the standard output, or what comes next; false: nothing in time.</summary>
    /// <param name="into">Where to.</param>
    /// <param name="until">How long to wait.</param>
    /// <param name="count">How many bytes; 0: nobody has the other end.</param>
    public bool TryRead(Span<byte> into, Deadline until, out int count)
    {
        var isThere = Wait(_from, Posix.CanRead, until);
        count = isThere ? _from.Read(into) : 0;
        return isThere;
    }

    /// <summary>Reads the standard error until nobody has its other end.</summary>
    public void ReadErrors(Deadline until)
    {
        for (var block = 0; block < ErrorBlocksMax && _hasErrors && Wait(_errors, Posix.CanRead, until); block++) ReadError();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _to.Dispose();
        _from.Dispose();
        _errors.Dispose();
    }

    private bool Wait(PipeStream pipe, short what, Deadline until)
    {
        // They must not be closed meanwhile: another file might get the number.
        var (isHeld, areErrorsHeld) = (false, false);
        try
        {
            pipe.SafePipeHandle.DangerousAddRef(ref isHeld);
            _errors.SafePipeHandle.DangerousAddRef(ref areErrorsHeld);
            Span<Posix.Polled> pipes = [new(pipe.SafePipeHandle.DangerousGetHandle(), what), new(_errors.SafePipeHandle.DangerousGetHandle(), Posix.CanRead)];
            while (true)
            {
                if (!_hasErrors) pipes[1].Descriptor = -1;
                var left = until.Milliseconds;
                Posix.Poll(pipes, left);
                if (pipes[0].Told != 0) return true;
                if (pipes[1].Told != 0) ReadError();
                if (left == 0) return false;
            }
        }
        finally
        {
            if (areErrorsHeld) _errors.SafePipeHandle.DangerousRelease();
            if (isHeld) pipe.SafePipeHandle.DangerousRelease();
        }
    }

    private void ReadError()
    {
        var count = _errors.Read(_error);
        _hasErrors = count > 0;
        _lastWords.Add(_error.AsSpan(0, count));
    }
}
