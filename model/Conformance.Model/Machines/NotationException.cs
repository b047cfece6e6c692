namespace Conformance.Model.Machines;

/// <summary>A text is not a trace. The message says what is wrong and how it would be right.</summary>
public sealed class NotationException : Exception
{
    /// <summary>Makes the exception.</summary>
    public NotationException(string message) : base(message)
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    public NotationException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>Makes the exception without a text; say what is wrong instead.</summary>
    public NotationException()
    {
    }
}
