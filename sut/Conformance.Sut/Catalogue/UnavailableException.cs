namespace Conformance.Sut;

/// <summary>What was asked for cannot be had on this machine: it was not built, or is not installed. The program ends with exit code 125.</summary>
public sealed class UnavailableException : Exception
{
    /// <summary>Says what is missing, and the call that helps.</summary>
    public UnavailableException(string message) : base(message)
    {
    }

    /// <summary>Says what is missing, with its cause.</summary>
    public UnavailableException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>Makes the exception without a text.</summary>
    public UnavailableException()
    {
    }
}
