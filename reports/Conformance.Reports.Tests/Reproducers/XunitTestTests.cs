namespace Conformance.Reports.Tests;

public class XunitTestTests
{
    [Fact]
    public void A_trace_is_one_test() => Assert.Equal(
        """"
        // Each test replays a trace that broke a rule, and fails for as long as it does.
        // Put it into a test project that refers to Conformance.Properties.
        using Conformance.Properties;
        using Xunit;

        public sealed class FoundTraces
        {
            // I9: A group that the kernel owns maps no page of its former external owner.
            [Fact]
            public void I9_broken_by_2015_f87a8864() => FoundTrace.Keeps(
                """
                # A line is a command; '#' begins a comment.
                machine: ownership
                boot: platform=ioda2 groups=1 entries=4
                system: 2015/f87a8864
                rule: I9
                found: at random, trace 17 of seed 1

                take grp0 ctr0
                user-map grp0 entry=1 page=4 rw
                release grp0
                """);
        }

        """",
        Told.As(XunitTest.Write, SampleCheck.Violating() with { Findings = [Sample.Counterexample()] }));

    [Fact]
    public void Two_traces_of_one_rule_have_two_names()
    {
        var text = Told.As(XunitTest.Write, SampleCheck.Violating() with { Findings = [Sample.Counterexample(), Sample.Counterexample()] });
        Assert.Contains(" I9_broken_by_2015_f87a8864() ", text, StringComparison.Ordinal);
        Assert.Contains(" I9_broken_by_2015_f87a8864_2() ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_in_a_trace_do_not_end_it()
    {
        var found = Sample.Counterexample() with { System = "\"\"\"\"; evil" };
        Assert.Contains("\n        \"\"\"\"\"\n        # A line", Told.As(XunitTest.Write, SampleCheck.Violating() with { Findings = [found] }), StringComparison.Ordinal);
    }
}
