namespace Conformance.Cli;

/// <summary>The caller asked for something that there is not. The message says what, and the corrected call.</summary>
internal sealed class UsageException : Exception
{
    public UsageException(string message) : base(message)
    {
    }

    public UsageException(string message, Exception inner) : base(message, inner)
    {
    }

    public UsageException()
    {
    }
}
