namespace Conformance.Cli.Tests;

public sealed class StopRequestTests : IDisposable
{
    private readonly CancellationTokenSource _interrupt = new();
    private readonly Hands _clock = new();
    private int _exits;

    [Fact]
    public void The_first_request_interrupts_and_one_after_a_second_exits()
    {
        var request = new StopRequest(_interrupt, () => _exits++, _clock);
        request.Ask();
        Assert.True(_interrupt.IsCancellationRequested);
        Assert.Equal(0, _exits);

        _clock.Milliseconds += 1_000;
        request.Ask();
        Assert.Equal(1, _exits);
    }

    [Fact]
    public void Signals_within_a_second_are_one_request()
    {
        var request = new StopRequest(_interrupt, () => _exits++, _clock);
        request.Ask();
        _clock.Milliseconds += 999;
        request.Ask();
        Assert.Equal(0, _exits);
    }

    public void Dispose() => _interrupt.Dispose();

    private sealed class Hands : TimeProvider
    {
        public long Milliseconds { get; set; } = 5;

        public override long TimestampFrequency => 1_000;

        public override long GetTimestamp() => Milliseconds;
    }
}
