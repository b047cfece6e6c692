namespace Conformance.Properties.Tests;

public class ObjectGraphTests
{
    private readonly ObjectGraph _graph = new(new Node(), new Node());

    [Fact]
    public void Equal_shapes_with_equal_values_have_one_number() => Assert.Equal(_graph.Fingerprint(Ring(3)), _graph.Fingerprint(Ring(3)));

    [Fact]
    public void Another_shape_has_another() => Assert.Equal(
        4, new[] { Ring(2), Ring(3), new Node { Next = new() }, new Node() }.Select(node => _graph.Fingerprint(node)).Distinct().Count());

    [Fact]
    public void Every_kind_of_value_counts()
    {
        Node[] nodes =
        [
            new(), new() { Number = 1 }, new() { Number = -1 }, new() { Text = "a" }, new() { Text = "b" }, new() { Words = [0] }, new() { Words = [1] },
            new() { Items = { 1 } }, new() { Items = { 2 } }, new() { Named = { [1] = true } }, new() { Named = { [1] = false } },
            new() { Pair = (1, 0) }, new() { Pair = (0, 1) }, new() { Day = DayOfWeek.Friday }, new() { Any = 1UL },
        ];

        Assert.Equal(nodes.Length, nodes.Select(node => _graph.Fingerprint(node)).Distinct().Count());
    }

    [Fact]
    public void What_two_systems_share_is_a_constant()
    {
        var shared = new Node { Number = 1 };
        var graph = new ObjectGraph(new Node { Next = shared }, new Node { Next = shared });
        var before = graph.Fingerprint(new Node { Next = shared });

        shared.Number = 2;

        Assert.Equal(before, graph.Fingerprint(new Node { Next = shared }));
        Assert.NotEqual(before, graph.Fingerprint(new Node { Next = new() { Number = 2 } }));
    }

    private static Node Ring(int length)
    {
        var first = new Node();
        var last = first;
        for (var at = 1; at < length; at++) last = last.Next = new();
        last.Next = first;
        return first;
    }

    private sealed class Node
    {
        public Node? Next { get; set; }

        public int Number { get; set; }

        public string Text { get; set; } = "";

        public ulong[] Words { get; set; } = [];

        public List<int> Items { get; } = [];

        public Dictionary<int, bool> Named { get; } = [];

        public (int, int) Pair { get; set; }

        public DayOfWeek Day { get; set; }

        public object? Any { get; set; }
    }
}
