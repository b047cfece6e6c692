namespace Conformance.Reports;

/// <summary>The calls that show each counterexample again.</summary>
internal static class ReplaySection
{
    public static Html Of(IReadOnlyList<Walk> walks) => walks.Count == 0
        ? Html.None
        : Html.Of($"""
            <p>Each call runs one trace again, on the system as it is then. What a trace assumes: {CounterexampleList.Assumption}</p>
            <ul class="calls">{walks.Select(walk => Html.Of($"""<li><a href="#{walk.Id}">{string.Join(", ", walk.All.Select(it => it.Rule.Id))}</a> on {walk.Counterexample.System}{Call(walk.Counterexample.Replay)}</li>"""))}</ul>
            """);

    /// <summary>A call with a button that copies it.</summary>
    public static Html Call(string call) => call.Length == 0
        ? Html.None
        : Html.Of($"""<div class="call"><code>{call}</code><button type="button" class="copy">Copy</button></div>""");
}
