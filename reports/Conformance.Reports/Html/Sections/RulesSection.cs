namespace Conformance.Reports;

/// <summary>The rules of a check: a rule that was never exercised did not pass.</summary>
internal static class RulesSection
{
    public static Html Of(IReadOnlyList<RuleCheckRecord> rules) => rules.Count == 0
        ? Html.None
        : Html.Of($"""
            <table class="rules"><thead><tr><th scope="col">Rule</th><th scope="col">Verdict</th><th scope="col" class="number">Steps</th></tr></thead>
            <tbody>
            {rules.Select(Row)}</tbody></table>
            """);

    private static Html Row(RuleCheckRecord rule) => Html.Of($"""
        <tr><th scope="row"><span class="id">{rule.Rule.Id}</span> {rule.Rule.Statement}</th><td>{Verdict(rule)}</td><td class="number">{Words.Number(rule.Exercised)}</td></tr>

        """);

    private static Html Verdict(RuleCheckRecord rule) => rule.Verdict switch
    {
        VerdictRecord.Violates => Html.Of($"""<span class="pill bad">broken</span>"""),
        VerdictRecord.Conforms => Html.Of($"""<span class="pill good">kept</span>"""),
        VerdictRecord.Inconclusive => Html.Of($"""<span class="pill open">inconclusive: {rule.Basis}</span>"""),
        _ => Html.Of($"nothing to say"),
    };
}
