namespace Conformance.Sut.External;

/// <summary>When a wait ends.</summary>
internal readonly struct Deadline(TimeSpan patience)
{
    private readonly long _start = TimeProvider.System.GetTimestamp();

    /// <summary>How long there is left, rounded up; 0: it has passed.</summary>
    public int Milliseconds =>
        (int)Math.Clamp(Math.Ceiling((patience - TimeProvider.System.GetElapsedTime(_start)).TotalMilliseconds), 0, int.MaxValue);
}
