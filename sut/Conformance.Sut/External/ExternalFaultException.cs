namespace Conformance.Sut;

/// <summary>
/// A program cannot be asked: its command cannot be read, or it does not speak the protocol of <c>sut/exec/README.md</c>. That
/// is no verdict: nothing is known of the system that it stands for. Exit code 2, with the line that could not be read.
/// </summary>
public sealed class ExternalFaultException : Exception
{
    /// <summary>Says which program, what it wrote, and what was needed there.</summary>
    public ExternalFaultException(string message) : base(message)
    {
    }

    /// <summary>Says it, with its cause.</summary>
    public ExternalFaultException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>Makes the exception without a text.</summary>
    public ExternalFaultException()
    {
    }
}
