using Conformance.Model.Machines;
using Conformance.Model.Ownership;

namespace Conformance.Properties.Tests;

public class MalformedTraceTests
{
    private const string Boot = "boot: platform=ioda2\n";

    private static readonly OwnershipTraceFile _file = new(OwnershipMachine.Instance, OwnershipNotation.Instance);

    [Theory]
    [InlineData(Boot + "\ntakes grp0 ctr0", "a.trace:3: unknown command \"takes\". Did you mean \"take\"?")]
    [InlineData(Boot + "take grp1 ctr0", "a.trace:2: there is no grp1: this boot line has grp0 alone; write e.g. \"take grp0 ctr0\"")]
    [InlineData(Boot + "take ctr0 grp0", "a.trace:2: \"ctr0\" is no group; write e.g. \"take grp0 ctr0\"")]
    [InlineData(Boot + "take grp0", "a.trace:2: a container is missing; write e.g. \"take grp0 ctr0\"")]
    [InlineData(Boot + "take grp0 ctr0 please", "a.trace:2: \"please\" is too much; write e.g. \"take grp0 ctr0\"")]
    [InlineData(Boot + "map0 = take grp0 ctr0", "a.trace:2: take makes nothing that \"map0 =\" could name; write \"take grp0 ctr0\"")]
    [InlineData(
        Boot + "user-map grp0 entry=0 page=4 rw",
        "a.trace:2: page=4: 0 to 3 are possible with this boot line; write e.g. \"user-map grp0 entry=1 page=4 rw\"")]
    [InlineData(
        Boot + "kernel-map dev0 pages=1",
        "a.trace:2: the mapping has no name; write e.g. \"map0 = kernel-map dev0 pages=1\"")]
    [InlineData(Boot + "set-mask dev0 48", "a.trace:2: \"48\" should be 32 or 64; write e.g. \"set-mask dev0 64\"")]
    public void A_wrong_command_is_told_with_the_corrected_call(string text, string message) => Assert.Equal(message, Refusal(text));

    [Theory]
    [InlineData("", "a.trace:1: there is no boot line; write e.g. \"boot: platform=ioda2 groups=1 devices=1\"")]
    [InlineData("\ntake grp0 ctr0", "a.trace:2: there is no boot line; write e.g. \"boot: platform=ioda2 groups=1 devices=1\"")]
    [InlineData(Boot + Boot, "a.trace:2: a second \"boot:\" line")]
    [InlineData("boot : platform=vio\n" + Boot, "a.trace:2: a second \"boot:\" line")]
    [InlineData("bot: platform=ioda2", "a.trace:1: unknown header \"bot\". Did you mean \"boot\"?")]
    [InlineData("machine: own8", "a.trace:1: this is a trace of the machine \"own8\", not of \"iommu-ownership\"")]
    [InlineData("boot: platform=ioda3", "a.trace:1: unknown platform \"ioda3\". Did you mean \"ioda2\"?")]
    [InlineData("boot: platform=vio nobypass", "a.trace:1: nobypass=yes: vio has no bypass window")]
    [InlineData("boot: platform=ioda2 group=2", "a.trace:1: unknown setting \"group\". Did you mean \"groups\"?")]
    [InlineData("boot: ioda2", "a.trace:1: \"ioda2\" is no setting; write key=value, e.g. \"platform=ioda2\"")]
    [InlineData(Boot + "take grp0 ctr0\n" + Boot, "a.trace:3: unknown command \"boot:\". Possible: ", true)]
    public void A_wrong_header_is_told_with_its_line(string text, string message, bool goesOn = false)
    {
        var refusal = Refusal(text);

        Assert.Equal(message, goesOn ? refusal[..Math.Min(message.Length, refusal.Length)] : refusal);
    }

    [Fact]
    public void A_line_may_be_as_long_as_a_page_and_no_longer()
    {
        var most = Boot + "release" + new string(' ', 4_096 - 11) + "grp0";

        Assert.Single(_file.Read(most, "a.trace").Trace.Commands);
        Assert.Equal("a.trace:2: a line has at most 4096 characters", Refusal(most.Replace(" grp0", "  grp0", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_trace_without_end_is_refused()
    {
        var most = Boot + string.Concat(Enumerable.Repeat("release grp0\n", 100_000));

        Assert.Equal(100_000, _file.Read(most, "a.trace").Trace.Length);
        Assert.Equal("a.trace:100002: a trace has at most 100000 commands", Refusal(most + "release grp0"));
    }

    private static string Refusal(string text) => Assert.Throws<NotationException>(() => _file.Read(text, "a.trace")).Message;
}
