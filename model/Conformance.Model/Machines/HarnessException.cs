namespace Conformance.Model.Machines;

/// <summary>The harness is wrong. Never caught by the engine, never shrunk; the program ends with exit code 2.</summary>
public sealed class HarnessException : Exception
{
    /// <summary>Makes the exception; prefer <see cref="Ensure.That"/>.</summary>
    public HarnessException(string message) : base(message)
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    public HarnessException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>Makes the exception without a text; prefer <see cref="Ensure.That"/>.</summary>
    public HarnessException()
    {
    }
}
