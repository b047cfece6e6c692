namespace Conformance.Reports;

/// <summary>The counterexamples, each as a walk: the trace with its answers on one side, the world after each step on the other.</summary>
internal static class WalkSection
{
    public static Html Of(IReadOnlyList<Walk> walks, ChartRecord? chart)
    {
        if (walks.Count == 0) return Html.None;

        var layout = chart is { States.Count: > 0 } ? new ChartLayout(chart) : null;
        return Html.Of($"""
            <p class="hint">Step with the buttons, or with <kbd>←</kbd> <kbd>→</kbd> <kbd>Home</kbd> <kbd>End</kbd> while a walk has the focus. Each begins at the step that breaks the rule.</p>
            {walks.Select(walk => One(walk, layout))}
            """);
    }

    private static Html One(Walk walk, ChartLayout? layout)
    {
        var it = walk.Counterexample;
        return Html.Of($"""
            <details class="walk" id="{walk.Id}" {(walk.IsWake ? Html.None : Html.Of($"open"))}><summary><h3>{it.System} violates {Words.And([.. walk.All.Select(one => one.Rule.Id)])}{Mode(it)}</h3></summary>
            {walk.All.Select(one => Html.Of($"""<p class="statement"><span class="id">{one.Rule.Id}</span> {one.Rule.Statement}</p>"""))}
            {Stretch(walk)}
            <div class="stepper">
            <div class="trace">{Trace(walk)}{Differences(it.Differences)}</div>
            {Scenes(walk, layout)}
            </div>
            {Provenance(it)}
            </details>

            """);
    }

    private static string Mode(CounterexampleRecord counterexample) => counterexample switch
    {
        { After.Count: > 0 } => $" as well, but only after {Words.And(counterexample.After)}",
        { UnderFault: true } => " under an injected fault",
        _ => "",
    };

    private static Html Stretch(Walk walk) => Html.Of(walk.Findings.Select(finding => Html.Of(
        $"""<p class="stretch"><span class="id">{finding.Rule}</span> First bad: <code>{finding.FirstBad}</code>. Mended by: {(finding.FixedBy is { } patch ? Html.Of($"<code>{patch}</code>") : Html.Of($"nothing in this series"))}. On {Words.And(finding.Platforms)}.</p>""")));

    private static Html Trace(Walk walk)
    {
        var it = walk.Counterexample;
        var hasScenes = it.Scenes.Count > 0;
        var number = 0;
        return Html.Of($"""
            <ol class="steps"><li><span class="no" aria-hidden="true"></span>{Link(walk, 0, hasScenes, Html.Of($"<code>boot: {it.Boot}</code>"))}</li>
            {it.Steps.Select((step, at) => Html.Of($"""<li class="{(step.IsProbe ? Html.Of($"probe") : Html.None)}"><span class="no">{(step.IsProbe ? "+" : $"{++number}")}</span>{Link(walk, at + 1, hasScenes, Html.Of($"""<code>{step.Command}</code>{Answer(step)}"""))}</li>"""))}</ol>
            """);
    }

    private static Html Link(Walk walk, int scene, bool hasScenes, Html content) => hasScenes
        ? Html.Of($"""<a class="step" href="#{walk.Scene(scene)}">{content}</a>""")
        : Html.Of($"""<span class="step">{content}</span>""");

    private static Html Answer(StepRecord step) => step.Answer is "" or "ok"
        ? Html.None
        : Html.Of($""" <span class="answer"><span aria-hidden="true">→</span> {step.Answer}</span>""");

    private static Html Differences(IReadOnlyList<DifferenceRecord> differences) => differences.Count == 0
        ? Html.None
        : Html.Of($"""
            <table class="differences"><thead><tr><th scope="col">Differs</th><th scope="col">Expected</th><th scope="col">Actual</th></tr></thead>
            <tbody>{differences.Select(it => Html.Of($"""<tr><th scope="row">{it.What}</th><td class="expected">{it.Expected}</td><td class="actual">{it.Actual}</td></tr>"""))}</tbody></table>
            """);

    private static Html Scenes(Walk walk, ChartLayout? layout)
    {
        var it = walk.Counterexample;
        if (it.Scenes.Count == 0) return Html.Of($"""<p class="hint">The result says nothing of the world between the steps: it was written by an older version.</p>""");

        return Html.Of($"""
            <div class="scenes" tabindex="-1">
            <div class="buttons" hidden><button type="button" class="first">Start</button><button type="button" class="previous"><span class="sign" aria-hidden="true">← </span>Back</button><span class="at"></span><button type="button" class="next">Next<span class="sign" aria-hidden="true"> →</span></button><button type="button" class="last">End</button></div>
            {it.Scenes.Take(it.Steps.Count + 1).Select((scene, at) => SceneSection.Of(walk, at, layout))}</div>
            """);
    }

    private static Html Provenance(CounterexampleRecord it) => Html.Of($"""
        <dl class="provenance">{Term("Source", it.Rule.Source)}{Term("Found", it.Found)}{Term("Minimal", ProvenanceLines.WithoutLabel(it.Minimality))}{Term("Shrunk", ProvenanceLines.Shrunk(it))}{Term("Repeats", ProvenanceLines.Repeats(it))}{Term("Flaky", it.Flaky is { } often ? $"failed {often} runs" : "")}{Term("Probes", it.Steps.Any(step => step.IsProbe) ? "lines marked + were appended to make a silent mistake speak" : "")}</dl>
        {ReplaySection.Call(it.Replay)}
        """);

    private static Html Term(string name, string text) => text.Length == 0 ? Html.None : Html.Of($"<div><dt>{name}</dt><dd>{text}</dd></div>");
}
