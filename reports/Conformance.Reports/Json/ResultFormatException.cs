namespace Conformance.Reports;

/// <summary>A text is not a result that can be read. The message says what is wrong with it.</summary>
public class ResultFormatException : FormatException
{
    /// <summary>Makes the exception.</summary>
    public ResultFormatException(string message) : base(message)
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    public ResultFormatException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>Makes the exception without a text; say what is wrong instead.</summary>
    public ResultFormatException()
    {
    }
}
