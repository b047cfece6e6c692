namespace Conformance.Reports;

/// <summary>Results that cannot be joined. The message says which, and in what they differ.</summary>
public sealed class MergeException : Exception
{
    /// <summary>Makes the exception.</summary>
    public MergeException(string message) : base(message)
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    public MergeException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>Makes the exception without a text; say what is wrong instead.</summary>
    public MergeException()
    {
    }
}
