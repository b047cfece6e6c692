namespace Conformance.Reports;

/// <summary>
/// The rules by what became of them, each with the number of steps in which it had something to say: a rule that was
/// never exercised did not pass.
/// </summary>
internal static class RuleTables
{
    public static void Write(IReadOnlyList<RuleCheckRecord> rules, Sheet sheet)
    {
        if (rules.Count == 0) return;
        var groups = rules.GroupBy(rule => (rule.Verdict, rule.Basis)).OrderBy(group => Rank(group.Key.Verdict));
        sheet.Gap();
        foreach (var group in groups)
            WriteGroup($"{Heading(group.Key.Verdict, group.Count())}, {Basis(group.Key.Basis)}", [.. group], sheet);
    }

    private static void WriteGroup(string heading, IReadOnlyList<RuleCheckRecord> rules, Sheet sheet)
    {
        if (rules.All(rule => rule.Exercised == 0))
        {
            sheet.Sentence($"{heading}, never exercised: {string.Join(' ', rules.Select(rule => rule.Rule.Id))}");
            return;
        }

        sheet.Sentence($"{heading}, exercised in so many steps:");
        WriteNumbers(rules, sheet);
    }

    // The worst first: who reads only the top must not miss it.
    private static int Rank(VerdictRecord verdict) => verdict switch
    {
        VerdictRecord.Violates => 0,
        VerdictRecord.Inconclusive => 1,
        VerdictRecord.Conforms => 2,
        _ => 3,
    };

    private static string Heading(VerdictRecord verdict, int count) => verdict switch
    {
        VerdictRecord.Violates => $"{Words.Count(count, "rule")} broken",
        VerdictRecord.Conforms => $"{Words.Count(count, "rule")} kept",
        VerdictRecord.Inconclusive => $"{Words.Count(count, "rule")} inconclusive",
        _ => $"{Words.Count(count, "rule")} not applicable",
    };

    private static string Basis(string basis) => basis == "directly" ? "seen directly" : basis;

    private static void WriteNumbers(IReadOnlyList<RuleCheckRecord> rules, Sheet sheet)
    {
        var idWidth = rules.Max(rule => rule.Rule.Id.Length);
        var numberWidth = rules.Max(rule => Words.Short(rule.Exercised).Length);
        Grid.Write(rules.Select(rule => $"{rule.Rule.Id.PadRight(idWidth)} {Words.Short(rule.Exercised).PadLeft(numberWidth)}"), sheet);
    }
}
