using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class OwnershipNotationTests
{
    private static readonly OwnershipNotation _notation = OwnershipNotation.Instance;

    [Fact]
    public void Answers_are_told_in_words()
    {
        Assert.Equal("ok", _notation.Tell(Answer.Ok));
        Assert.Equal("EBUSY", _notation.Tell(Answer.Refused(Errno.EBUSY)));
        Assert.Equal("return code -99", _notation.Tell(Answer.Returned(-99)));
        Assert.Equal("return code 16", _notation.Tell(Answer.Returned(16)));
        Assert.Equal("mapping error", _notation.Tell(Answer.MapError));
        Assert.Equal("nothing, PE frozen", _notation.Tell(Answer.Nothing));
        Assert.Equal("mapped at bit59+2", _notation.Tell(Answer.Mapped(DmaAddress.Bit59(2))));
        Assert.Equal("page 3", _notation.Tell(Answer.Reached(3)));
        Assert.Equal("crash: Oops", _notation.Tell(Answer.Crashed("Oops")));
        Assert.Equal("EIO (fault fired)", _notation.Tell(Answer.Refused(Errno.EIO) with { FaultFired = true }));
    }

    [Fact]
    public void What_was_carried_out_counts_as_accepted()
    {
        Assert.All([Answer.Ok, Answer.Mapped(default), Answer.Reached(0)], answer => Assert.True(_notation.IsAccepted(answer)));
        Assert.All(
            [Answer.Refused(Errno.EPERM), Answer.Returned(1), Answer.MapError, Answer.Nothing, Answer.Crashed("Oops")],
            answer => Assert.False(_notation.IsAccepted(answer)));
    }

    [Theory]
    [InlineData("take grp0 ctr0", false, "ok")]
    [InlineData("map0 = kernel-map dev0 pages=1", false, "mapped at 2 or 3")]
    [InlineData("release grp0", false, "EINVAL")]
    [InlineData("dma dev0 bit59+1 read", false, "page 1")]
    [InlineData("take grp0 ctr0", true, "an error, since the fault fired")]
    [InlineData("raw-bypass grp0 off", true, "ok or an error, since the fault fired")]
    public void What_would_have_been_admitted_is_told(string command, bool fired, string told)
    {
        var play = new Play("offset=2").After("fail-next bypass");

        Assert.Equal(told, _notation.Expected(play.State, play.Read(command), Answer.Ok with { FaultFired = fired }));
    }
}
