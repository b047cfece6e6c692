using Conformance.Properties;

namespace Conformance.Cli.Tests;

public class WatchTests
{
    [Fact]
    public void It_tells_speed_coverage_findings_and_the_time_left()
    {
        var clock = new Clock();
        var watch = new Watch(clock, () => new Pace(Traces: 610_000, Findings: 3, Transitions: 31), () => 54);
        Assert.Equal("57% covered, 3 found", watch.Line(0.1));
        clock.Seconds = 10;
        Assert.Equal("61k traces/s, 57% covered, 3 found, 1m30s left", watch.Line(0.1));
        Assert.Equal("61k traces/s, 57% covered, 3 found", watch.Line(1));
    }

    [Fact]
    public void A_budget_of_time_knows_what_is_left()
    {
        var clock = new Clock();
        var watch = new Watch(clock, time: TimeSpan.FromHours(2));
        clock.Seconds = 600;
        Assert.Equal("1h50m left", watch.Line(0.9));
        clock.Seconds = 9_000;
        Assert.Equal("0s left", watch.Line(0.9));
    }

    [Fact]
    public void Where_nothing_is_known_nothing_is_said() => Assert.Equal("", new Watch(new Clock()).Line(0));

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
