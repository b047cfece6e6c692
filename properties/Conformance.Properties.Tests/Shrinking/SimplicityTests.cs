namespace Conformance.Properties.Tests;

public class SimplicityTests
{
    [Theory]
    [InlineData("1 9 9", "2 0 0 0")] // Fewer commands before all else.
    [InlineData("2 0 9 9", "2 1 0 0")] // Then the simpler world.
    [InlineData("2 1 0 9", "2 1 1 0")] // Then the first command that differs.
    [InlineData("2 1 3 4", "2 1 3 5")]
    public void The_order_is_length_world_alphabet(string simpler, string other)
    {
        Assert.True(Of(simpler).IsBelow(Of(other)));
        Assert.False(Of(other).IsBelow(Of(simpler)));
        Assert.False(Of(simpler).IsBelow(Of(simpler)));
    }

    [FsCheck.Xunit.Property]
    public bool Of_two_different_ones_exactly_one_is_simpler(int world, int otherWorld, int[] indices, int[] otherIndices)
    {
        var one = new Simplicity(indices.Length, world, indices);
        var other = new Simplicity(otherIndices.Length, otherWorld, otherIndices);
        return world == otherWorld && indices.SequenceEqual(otherIndices)
            ? !one.IsBelow(other) && !other.IsBelow(one)
            : one.IsBelow(other) != other.IsBelow(one);
    }

    private static Simplicity Of(string numbers)
    {
        var all = numbers.Split(' ').Select(int.Parse).ToList();
        return new(all[0], all[1], all[2..]);
    }
}
