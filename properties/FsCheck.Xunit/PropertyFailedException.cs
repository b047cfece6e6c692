namespace FsCheck.Xunit;

/// <summary>A property is falsifiable, or ran out of arguments. The message shows the seed to replay it with.</summary>
public class PropertyFailedException : Exception
{
    /// <summary>Wraps what the checker found; the inner exception is what the property threw for the shrunk arguments.</summary>
    public PropertyFailedException(TestResult testResult)
        : base(Environment.NewLine + TextOf(testResult), CauseOf(testResult))
    {
    }

    /// <summary>Wraps a message of the caller's own.</summary>
    public PropertyFailedException(string userMessage, Exception? innerException)
        : base(userMessage, innerException)
    {
    }

    // FsCheck's own text for a failure ends in the exception, which xunit prints by itself as the inner one.
    private static string TextOf(TestResult result) =>
        result is TestResult.Failed failed
            ? Runner.onFailureToString("", failed.Item1, failed.Item2, failed.Item3, failed.Item5, failed.Item6, failed.Item7)
            : Runner.onFinishedToString("", result);

    private static Exception? CauseOf(TestResult result) =>
        result is TestResult.Failed { Item4: Outcome.Failed outcome } ? outcome.Item : null;
}
