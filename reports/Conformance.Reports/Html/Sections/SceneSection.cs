namespace Conformance.Reports;

/// <summary>The world after one step: the chart, then each part; expected against actual only where they differ.</summary>
internal static class SceneSection
{
    public static Html Of(Walk walk, int at, ChartLayout? layout)
    {
        var it = walk.Counterexample;
        var scene = it.Scenes[at];
        var before = at == 0 ? null : it.Scenes[at - 1];
        var step = at == 0 ? null : it.Steps[at - 1];
        return Html.Of($"""
            <section class="scene" id="{walk.Scene(at)}" aria-label="{(step is null ? "After the boot" : $"After step {at}, {step.Command}")}">
            <h4>{(step is null ? Html.Of($"After the boot") : Html.Of($"After <code>{step.Command}</code>{Answer(step)}"))}</h4>
            {(at == it.Steps.Count ? Html.None : Wrong(scene))}
            <div class="world">{(layout is null || !scene.Parts.Any(IsMoving) ? Html.None : Html.Of($"""<figure class="on-chart"><figcaption>Ownership</figcaption>{ChartDrawing.Of(layout, scene, before, walk.Chapter)}</figure>"""))}
            <div class="moving">{scene.Parts.Where(IsMoving).Select(part => Part(part, before))}</div>
            <div class="rest">{scene.Parts.Where(part => !IsMoving(part)).Select(part => Part(part, before))}</div></div>
            </section>

            """);
    }

    private static Html Answer(StepRecord step) => step.Answer.Length == 0 ? Html.None : Html.Of($""" <span class="answer">→ {step.Answer}</span>""");

    // An earlier step may differ already: another rule broke there.
    private static Html Wrong(SceneRecord scene) => Html.Of(scene.Differences.Select(it => Html.Of(
        $"""<p class="note wrong">{it.What}: expected {it.Expected}, actual {it.Actual}</p>""")));

    private static bool IsMoving(PartRecord part) => part.State is not null;

    private static Html Part(PartRecord part, SceneRecord? before) => Part(part, before?.Parts.FirstOrDefault(it => it.Name == part.Name));

    private static Html Part(PartRecord part, PartRecord? before) => Html.Of($"""
        <section class="part"><h5>{part.Name}</h5>
        <dl class="facts">{part.Facts.Select(fact => Fact(fact, before is null ? null : Find(before.Facts, fact.What)))}</dl>
        {part.Tables.Select(table => Table(table, before?.Tables.FirstOrDefault(it => it.Name == table.Name), isNew: before is not null))}
        {(!IsMoving(part) ? Html.None : Html.Of($"""<figure><figcaption>What its devices reach</figcaption>{ReachDrawing.Of(part)}</figure>"""))}
        </section>
        """);

    private static Html Fact(FactRecord fact, FactRecord? before) => Html.Of(
        $"""<div class="{Class(fact, before, isNew: false)}"><dt>{fact.What}</dt><dd>{Value(fact)}</dd></div>""");

    private static Html Table(TableRecord table, TableRecord? before, bool isNew) => table.Rows.Count == 0
        ? Html.None
        : Html.Of($"""
            <table class="tces"><caption>{table.Name}: table</caption>
            <tbody>{table.Rows.Select(row => Html.Of($"""<tr class="{Class(row, before is null ? null : Find(before.Rows, row.What), isNew && row.Is != "empty")} {Kind(row)}"><th scope="row">{row.What}</th><td>{Value(row)}</td></tr>"""))}</tbody></table>
            """);

    private static FactRecord? Find(IReadOnlyList<FactRecord> facts, string what) => facts.FirstOrDefault(fact => fact.What == what);

    private static Html Class(FactRecord fact, FactRecord? before, bool isNew)
    {
        if (fact.Actual is not null) return Html.Of($"differs");
        var isChanged = before is null ? isNew : (before.Actual ?? before.Is) != fact.Is;
        return isChanged ? Html.Of($"changed") : Html.None;
    }

    private static Html Kind(FactRecord row) => (row.Actual ?? row.Is).Split(' ')[0] switch
    {
        "user" => Html.Of($"user"),
        "kernel" => Html.Of($"kernel"),
        _ => Html.Of($"empty"),
    };

    private static Html Value(FactRecord fact) => fact.Actual is null
        ? Html.Of($"{fact.Is}")
        : Html.Of($"""<span class="expected"><span class="tag">expected</span> {fact.Is}</span> <span class="actual"><span class="tag">actual</span> {fact.Actual}</span>""");
}
