namespace Conformance.Reports;

/// <summary>
/// Where the states and arrows of a chart are drawn. States stand below one another. Every arrow leaves and enters in a line
/// of its own, and runs down in a lane of its own: so no two arrows and no two labels can lie on one another, whatever the
/// chart.
/// </summary>
internal sealed class ChartLayout
{
    private const int Entry = 14; // The height of an arrow's end ...
    private const int Exit = 20; // ... and of its beginning, where its trigger stands ...
    private const int Guard = 15; // ... and its guard.
    private const int Indent = 10;
    private const int Gap = 10;
    private const int Title = 24;
    private const int BoxWidth = 146;
    private const int LabelWidth = 106;
    private const int Lane = 8;

    private readonly Dictionary<string, ChartBox> _boxes = [];
    private readonly List<ChartPath> _paths = [];

    public ChartLayout(ChartRecord chart)
    {
        var drawn = DrawnChart.Of(chart);
        var states = drawn.States;
        var arrows = drawn.Arrows.Where(arrow => arrow.From != arrow.To).ToList();
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

    private int Place(ChartStateRecord state, int depth, int top, IReadOnlyList<ChartStateRecord> states, IReadOnlyList<ChartArrowRecord> arrows)
    {
        var inner = states.Where(it => it.Within == state.Name).ToList();
        var own = Math.Max(Title + (inner.Count == 0 ? Entry + 4 : 0), Rows(state.Name, arrows).Sum(row => row.Height) + 8);
        var y = top + own;
        foreach (var it in inner) y = Place(it, depth + 1, y, states, arrows) + Gap;

        _boxes[state.Name] = new(state.Name, state.Within, depth * Indent + 1, top, Math.Max(Indent, BoxWidth - 2 * depth * Indent), y - top, inner.Count > 0);
        return y;
    }

    private ChartPath Path(ChartArrowRecord arrow, int lane, IReadOnlyList<ChartArrowRecord> arrows)
    {
        var (from, to) = (_boxes[arrow.From], _boxes[arrow.To]);
        return new(
            arrow.From, arrow.To, arrow.Trigger, arrow.Guard,
            from.Right, from.Top + Middle(arrow, isExit: true, Rows(arrow.From, arrows)),
            lane,
            to.Right, to.Top + Middle(arrow, isExit: false, Rows(arrow.To, arrows)),
            BoxWidth + 6);
    }

    // The lines of a state: those of arrows that enter it, then of those that leave it, each in the order of the chart.
    private static List<(ChartArrowRecord Arrow, bool IsExit, int Height)> Rows(string state, IReadOnlyList<ChartArrowRecord> arrows) =>
    [
        .. arrows.Where(arrow => arrow.To == state).Select(arrow => (arrow, false, Entry)),
        .. arrows.Where(arrow => arrow.From == state).Select(arrow => (arrow, true, arrow.Guard is null ? Exit : Exit + Guard)),
    ];

    private static int Middle(ChartArrowRecord arrow, bool isExit, List<(ChartArrowRecord Arrow, bool IsExit, int Height)> rows)
    {
        var at = rows.FindIndex(row => ReferenceEquals(row.Arrow, arrow) && row.IsExit == isExit);
        return 4 + rows.Take(at).Sum(row => row.Height) + (isExit ? Exit - 4 : Entry / 2);
    }
}
