using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class ProbeSetTests
{
    [Theory]
    [InlineData("entries=2", "0 1 2 1048576 bit59+0 bit59+3 bit59+4")]
    [InlineData("offset=2", "0 2 3 4 1048576 bit59+0 bit59+3 bit59+4")]
    [InlineData("entries=4 offset=8 ram=16", "0 8 9 10 11 12 1048576 bit59+0 bit59+15 bit59+16")]
    public void Every_entry_the_first_behind_4_GB_and_the_ends_of_the_bypass_are_looked_at(string world, string probes)
    {
        var boot = new Play(world).Boot;

        Assert.Equal(probes, string.Join(' ', ProbeSet.For(boot)));
        Assert.Equal(ProbeSet.Count(boot), ProbeSet.For(boot).Length);
    }
}
