using System.Text;

namespace Conformance.Sut.External;

/// <summary>The last line that a program has written on its standard error, and of that the beginning.</summary>
internal sealed class LastWords
{
    // What is told of a line.
    private const int LengthMax = 200;

    // A letter has four bytes at most.
    private readonly byte[] _line = new byte[4 * LengthMax];
    private int _length;
    private string? _last;

    /// <summary>The line; null: it has said nothing.</summary>
    public string? Text
    {
        get
        {
            EndLine();
            return _last;
        }
    }

    /// <summary>Takes what it has written next.</summary>
    public void Add(ReadOnlySpan<byte> written)
    {
        foreach (var letter in written)
        {
            if (letter == '\n') EndLine();
            else if (_length < _line.Length) _line[_length++] = letter;
        }
    }

    // An empty line says less than the one before it.
    private void EndLine()
    {
        var text = string.Concat(Encoding.UTF8.GetString(_line, 0, _length).Where(letter => !char.IsControl(letter))).Trim();
        if (text.Length > 0) _last = text.Length > LengthMax ? text[..LengthMax] : text;
        _length = 0;
    }
}
