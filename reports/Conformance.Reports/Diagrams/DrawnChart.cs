namespace Conformance.Reports;

/// <summary>What of a chart can be drawn.</summary>
internal static class DrawnChart
{
    /// <summary>
    /// The chart without states that lie within themselves, at whatever remove, or within none that there is, and without
    /// what comes twice; each state behind the one that it lies within; arrows between such states alone.
    /// </summary>
    public static ChartRecord Of(ChartRecord chart)
    {
        var states = chart.States.DistinctBy(state => state.Name).ToList();
        var drawn = states.Where(state => state.Within is null).ToList();
        for (var at = 0; at < drawn.Count; at++) drawn.AddRange(states.Where(state => state.Within == drawn[at].Name));

        var names = drawn.Select(state => state.Name).ToHashSet();
        return new([.. states.Where(state => names.Contains(state.Name))], [.. chart.Arrows.Where(arrow => names.Contains(arrow.From) && names.Contains(arrow.To))]);
    }
}
