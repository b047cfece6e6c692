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

    /// <summary>Whether the message begins with <c>FILE:LINE:</c>, where editors look for it.</summary>
    public bool NamesLine { get; init; }
}
