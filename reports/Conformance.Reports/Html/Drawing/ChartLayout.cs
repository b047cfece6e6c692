namespace Conformance.Reports;

/// <summary>
/// Where the states and arrows of a chart are drawn. States stand below one another. Every arrow leaves and enters in a line
/// of its own, and runs down in a lane of its own: so no two arrows and no two labels can lie on one another, whatever the
/// chart.
/// </summary>
internal sealed class ChartLayout
{
    private const int Line = 18;
    private const int Indent = 10;
    private const int Gap = 10;
    private const int Title = 24;
    private const int BoxWidth = 168;
    private const int LabelWidth = 158;
    private const int Lane = 9;

    private readonly Dictionary<string, ChartBox> _boxes = [];
    private readonly List<ChartPath> _paths = [];

    public ChartLayout(ChartRecord chart)
    {
        var states = Drawn([.. chart.States.DistinctBy(state => state.Name)]);
        var arrows = chart.Arrows
            .Where(arrow => arrow.From != arrow.To && states.Any(state => state.Name == arrow.From) && states.Any(state => state.Name == arrow.To))
            .ToList();
        var y = 1;
        foreach (var state in states.Where(state => state.Within is null))
        {
            y = Place(state, depth: 0, y, states, arrows) + Gap;
        }

        Height = y - Gap + 1;
        Width = BoxWidth + LabelWidth + Lane * Math.Max(1, arrows.Count) + 2;
        for (var at = 0; at < arrows.Count; at++) _paths.Add(Path(arrows[at], BoxWidth + LabelWidth + Lane * at, arrows));
    }

    public int Width { get; }

    public int Height { get; }

    public IReadOnlyCollection<ChartBox> Boxes => _boxes.Values;

    public IReadOnlyList<ChartPath> Paths => _paths;

    /// <summary>Where a state is drawn; null: it is not in the chart.</summary>
    public ChartBox? Box(string? state) => state is null ? null : _boxes.GetValueOrDefault(state);

    /// <summary>Whether a state is another, or lies within it.</summary>
    public bool IsWithin(string state, string outer) => state == outer || (Box(state)?.Within is { } next && IsWithin(next, outer));

    // What lies within itself, at whatever remove, or within nothing that there is, is not drawn.
    private static List<ChartStateRecord> Drawn(IReadOnlyList<ChartStateRecord> states)
    {
        var drawn = states.Where(state => state.Within is null).ToList();
        for (var at = 0; at < drawn.Count; at++) drawn.AddRange(states.Where(state => state.Within == drawn[at].Name));
        return drawn;
    }

    private int Place(ChartStateRecord state, int depth, int top, IReadOnlyList<ChartStateRecord> states, IReadOnlyList<ChartArrowRecord> arrows)
    {
        var inner = states.Where(it => it.Within == state.Name).ToList();
        var ends = Ends(state.Name, arrows);
        var own = Math.Max(Title + (inner.Count == 0 ? Line : 0), Line * ends + 8);
        var y = top + own;
        foreach (var it in inner) y = Place(it, depth + 1, y, states, arrows) + Gap;

        _boxes[state.Name] = new(state.Name, state.Within, depth * Indent + 1, top, Math.Max(Indent, BoxWidth - 2 * depth * Indent), y - top, inner.Count > 0);
        return y;
    }

    private static int Ends(string state, IReadOnlyList<ChartArrowRecord> arrows) =>
        arrows.Count(arrow => arrow.From == state) + arrows.Count(arrow => arrow.To == state);

    private ChartPath Path(ChartArrowRecord arrow, int lane, IReadOnlyList<ChartArrowRecord> arrows)
    {
        var (from, to) = (_boxes[arrow.From], _boxes[arrow.To]);
        var leaves = from.Top + Line * Before(arrow, arrow.From, arrows, isEnd: false) + Line;
        var enters = to.Top + Line * Before(arrow, arrow.To, arrows, isEnd: true) + Line;
        return new(arrow.From, arrow.To, arrow.Guard is null ? arrow.Trigger : $"{arrow.Trigger} [{arrow.Guard}]", from.Right, leaves, lane, to.Right, enters, BoxWidth + 6);
    }

    // The lines of a state, those that leave it first, each in the order of the chart.
    private static int Before(ChartArrowRecord arrow, string state, IReadOnlyList<ChartArrowRecord> arrows, bool isEnd)
    {
        var leaving = arrows.Where(it => it.From == state).ToList();
        return isEnd ? leaving.Count + arrows.Where(it => it.To == state).ToList().IndexOf(arrow) : leaving.IndexOf(arrow);
    }
}
