using Conformance.Model.Machines;

namespace Conformance.Model.Tests.Machines;

public class RuleSetTests
{
    private static readonly RuleSet _some = RuleSet.None.With(3).With(63).With(0);

    [Fact]
    public void It_holds_what_was_put_in()
    {
        Assert.True(_some.Contains(0) && _some.Contains(3) && _some.Contains(63));
        Assert.False(_some.Contains(1) || _some.Contains(62));
        Assert.Equal(3, _some.Count);
        Assert.False(_some.IsEmpty);
        Assert.Equal(_some, _some.With(3));
    }

    [Fact]
    public void It_is_gone_through_from_the_lowest_index()
    {
        var indexes = new List<int>();
        for (var rest = _some; !rest.IsEmpty; rest = rest.WithoutFirst()) indexes.Add(rest.First);

        Assert.Equal([0, 3, 63], indexes);
    }

    [Fact]
    public void Sets_are_added_subtracted_and_cut()
    {
        var other = RuleSet.None.With(3).With(5);

        Assert.Equal(_some.With(5), _some.Union(other));
        Assert.Equal(RuleSet.None.With(0).With(63), _some.Except(other));
        Assert.Equal(RuleSet.None.With(3), _some.Intersect(other));
    }

    [Fact]
    public void Nothing_is_in_the_empty_set()
    {
        Assert.True(RuleSet.None.IsEmpty);
        Assert.Equal(0, RuleSet.None.Count);
        Assert.Equal(RuleSet.None, _some.Except(_some));
    }
}
