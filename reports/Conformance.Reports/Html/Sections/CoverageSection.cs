namespace Conformance.Reports;

/// <summary>States by commands as a heat map: how often each was asked there, carried out and refused.</summary>
internal static class CoverageSection
{
    public static Html Of(IReadOnlyList<StateCommandRecord> cells)
    {
        if (cells.Count == 0) return Html.None;

        var states = cells.Select(cell => cell.State).Distinct().ToList();
        var kinds = cells.Select(cell => cell.Kind).Distinct().ToList();
        var byPlace = cells.ToLookup(cell => (cell.State, cell.Kind));
        return Html.Of($"""
            <p>Commands by the state in which they were asked: where the group is that a command is about, or what its container is. The stronger the colour, the more often; <b>+</b> carried out, <b>−</b> refused, <b>0</b> possible there and never asked. What is empty cannot happen.</p>
            {Missing(cells)}
            <div class="scroll" tabindex="0" role="region" aria-label="Heat map of states and commands">
            <table class="heat"><caption class="vh">How often each command was asked in each class of states</caption>
            <thead><tr><th scope="col">Command</th>{states.Select(state => Html.Of($"""<th scope="col" class="state"><span>{state}</span></th>"""))}</tr></thead>
            <tbody>
            {kinds.Select(kind => Html.Of($"""
            <tr><th scope="row"><code>{kind}</code></th>{states.Select(state => Cell(byPlace[(state, kind)].FirstOrDefault()))}</tr>

            """))}</tbody></table></div>
            """);
    }

    private static Html Missing(IReadOnlyList<StateCommandRecord> cells)
    {
        var never = cells.Count(cell => cell is { Accepted: 0, Refused: 0 });
        return Html.Of($"""<p>{Words.Number(cells.Count - never)} of {Words.Count(cells.Count, "place")} were come to{(never == 0 ? "." : $"; {Words.Number(never)} never.")}</p>""");
    }

    private static Html Cell(StateCommandRecord? cell) => cell switch
    {
        null => Html.Of($"""<td class="none"></td>"""),
        { Accepted: 0, Refused: 0 } => Html.Of($"""<td class="h0"><span aria-hidden="true">0</span><span class="vh">possible, never asked</span></td>"""),
        _ => Html.Of($"""<td class="h{Heat(cell.Accepted + cell.Refused)}"><span class="mark" aria-hidden="true">{Mark(cell)}</span><span class="counts" aria-hidden="true">{Count("+", cell.Accepted)}{Count("−", cell.Refused)}</span><span class="vh">{Words.Number(cell.Accepted)} carried out, {Words.Number(cell.Refused)} refused</span></td>"""),
    };

    private static string Mark(StateCommandRecord cell) => cell switch
    {
        { Refused: 0 } => "+",
        { Accepted: 0 } => "−",
        _ => "±",
    };

    private static Html Count(string sign, long count) => count == 0 ? Html.None : Html.Of($"<span>{sign}{Words.Short(count)}</span>");

    // One shade for two orders of magnitude or so: below 100, 1,000, 10,000, 100,000, and above.
    private static int Heat(long asked) => Math.Clamp((int)Math.Log10(asked), 1, 5);
}
