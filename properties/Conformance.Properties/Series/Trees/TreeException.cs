namespace Conformance.Properties;

/// <summary>A repository, a tree or a mail is not what was asked for. The message says which, the first line of what is wrong, and what to do.</summary>
public sealed class TreeException : Exception
{
    /// <summary>Says it.</summary>
    public TreeException(string message) : base(message)
    {
    }

    /// <summary>Says it, with its cause.</summary>
    public TreeException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>Makes the exception without a text.</summary>
    public TreeException()
    {
    }
}
