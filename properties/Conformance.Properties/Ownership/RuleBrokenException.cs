namespace Conformance.Properties;

/// <summary>A system breaks a rule that a test asks it to keep. The message is the counterexample.</summary>
public sealed class RuleBrokenException : Exception
{
    /// <summary>Makes the exception.</summary>
    public RuleBrokenException(string message) : base(message)
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    public RuleBrokenException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>Makes the exception without a text; say what is broken instead.</summary>
    public RuleBrokenException()
    {
    }
}
