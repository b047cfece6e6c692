namespace Conformance.Reports;

/// <summary>The chart: drawn once for the page, and in each scene lit where the parts of the world are.</summary>
internal static class ChartDrawing
{
    private const int NameLengthMax = 18;

    /// <summary>The chart, to be used by every scene.</summary>
    public static Html Symbol(ChartRecord? chart, int chapter)
    {
        if (chart is null || chart.States.Count == 0) return Html.None;

        var layout = new ChartLayout(chart);
        return Html.Of($"""
            <svg class="defs" width="0" height="0" aria-hidden="true"><defs>
            <marker id="{Chapter.Anchor("head", chapter)}" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="c-head" d="M0 0.5L8 4L0 7.5z"/></marker>
            <marker id="{Chapter.Anchor("lit", chapter)}" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="10" markerHeight="10" markerUnits="userSpaceOnUse" orient="auto"><path class="c-head lit" d="M0 0.5L8 4L0 7.5z"/></marker>
            <symbol id="{Chapter.Anchor("chart", chapter)}" viewBox="0 0 {layout.Width} {layout.Height}">
            {layout.Boxes.OrderBy(box => box.Top).Select(box => Html.Of($"""<rect class="{(box.IsOuter ? Html.Of($"c-outer") : Html.Of($"c-state"))}" x="{box.Left}" y="{box.Top}" width="{box.Width}" height="{box.Height}" rx="6"/>{Name(box)}"""))}
            {layout.Paths.Select(path => Html.Of($"""<path class="c-arrow" d="{Line(path)}" marker-end="url(#{Chapter.Anchor("head", chapter)})"/>{Label(path)}"""))}
            </symbol></defs></svg>
            """);
    }

    /// <summary>The chart as it is in one scene.</summary>
    /// <param name="layout">Where everything is.</param>
    /// <param name="scene">The scene.</param>
    /// <param name="before">The scene before; null: this is the first.</param>
    /// <param name="chapter">The chapter whose chart it is.</param>
    public static Html Of(ChartLayout layout, SceneRecord scene, SceneRecord? before, int chapter)
    {
        var moving = scene.Parts.Where(part => part.State is not null).ToList();
        return Html.Of($"""
            <svg class="chart" viewBox="0 0 {layout.Width} {layout.Height}" role="img" aria-label="{Said(moving)}"><use href="#{Chapter.Anchor("chart", chapter)}"/>
            {moving.SelectMany(part => Fired(layout, part, before)).Select(path => Html.Of($"""<path class="c-arrow fired" d="{Line(path)}" marker-end="url(#{Chapter.Anchor("lit", chapter)})"/>{Label(path, Html.Of($"fired"))}"""))}
            {layout.Boxes.Select(box => Lit(box, moving))}</svg>
            """);
    }

    private static Html Lit(ChartBox box, IReadOnlyList<PartRecord> moving)
    {
        var here = moving.Where(part => (part.ActualState ?? part.State) == box.Name).Select(part => part.Name).ToList();
        var missed = moving.Where(part => part.ActualState is not null && part.State == box.Name).Select(part => part.Name).ToList();
        if (here.Count == 0 && missed.Count == 0) return Html.None;

        var isWrong = moving.Any(part => part.ActualState == box.Name);
        var kind = here.Count == 0 ? Html.Of($"missed") : isWrong ? Html.Of($"wrong") : Html.Of($"lit");
        var names = string.Join(", ", here.Select(name => isWrong ? $"{name} (actual)" : name).Concat(missed.Select(name => $"{name} (expected)")));
        return Html.Of($"""<rect class="c-state {kind}" x="{box.Left}" y="{box.Top}" width="{box.Width}" height="{box.Height}" rx="6"/>{Name(box, kind)}<text class="c-who {kind}" x="{box.Left + 8}" y="{box.Top + 35}">{Cut(names)}</text>""");
    }

    private static Html Name(ChartBox box, Html? kind = null) =>
        Html.Of($"""<text class="c-name {kind ?? Html.None}" x="{box.Left + 8}" y="{box.Top + 17}">{Cut(box.Name)}</text>""");

    private static Html Label(ChartPath path, Html? kind = null) => Html.Of(
        $"""<text class="c-label {kind ?? Html.None}" x="{path.LabelX}" y="{path.FromY - 4}">{Cut(path.Trigger)}</text>{(path.Guard is null ? Html.None : Html.Of($"""<text class="c-label {kind ?? Html.None}" x="{path.LabelX}" y="{path.FromY + 12}">[{Cut(path.Guard)}]</text>"""))}""");

    // What is longer would run into its neighbour; the chart's accessible name has the whole.
    private static string Cut(string text) => text.Length <= NameLengthMax ? text : $"{text[..(NameLengthMax - 1)]}…";

    // An arrow may leave the state itself or one that it lies within.
    private static IEnumerable<ChartPath> Fired(ChartLayout layout, PartRecord part, SceneRecord? before)
    {
        var was = before?.Parts.FirstOrDefault(it => it.Name == part.Name) is { } earlier ? earlier.ActualState ?? earlier.State : null;
        var now = part.ActualState ?? part.State;
        return was is null || now is null || was == now
            ? []
            : layout.Paths.Where(path => path.To == now && layout.IsWithin(was, path.From)).Take(1);
    }

    private static Html Line(ChartPath path) =>
        Html.Of($"M{path.FromX} {path.FromY}H{path.Lane}V{path.ToY}H{path.ToX + 1}");

    private static string Said(IEnumerable<PartRecord> moving) => $"Ownership chart. {string.Join("; ", moving.Select(Said))}.";

    private static string Said(PartRecord part) => part.ActualState is { } actual
        ? $"{part.Name} is in {actual}, expected in {part.State}"
        : $"{part.Name} is in {part.State}";
}
