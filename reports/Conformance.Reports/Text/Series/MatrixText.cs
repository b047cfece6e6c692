namespace Conformance.Reports;

/// <summary>The matrix, in the first of three layouts that fits.</summary>
internal static class MatrixText
{
    /// <summary>Writes the rules given, which need not be all.</summary>
    public static void Write(Matrix matrix, IReadOnlyList<RuleRecord> rules, Sheet sheet)
    {
        if (rules.Count == 0 || matrix.Points.Count == 0) return;
        foreach (var table in Layout(matrix, rules))
        {
            sheet.Gap();
            table.Write(sheet);
        }
    }

    // Points stand below one another as in a log, which is how a series is read. Few points and many rules turn the
    // other way, where there is room for the rules' names; when neither fits, the rules come in blocks.
    private static IEnumerable<Table> Layout(Matrix matrix, IReadOnlyList<RuleRecord> rules)
    {
        Table[] whole = [PointsDown(matrix, rules), RulesDown(matrix, rules, isNamed: true), RulesDown(matrix, rules, isNamed: false)];
        var fitting = Array.Find(whole, Fits);
        return fitting is null ? Blocks(matrix, rules) : [fitting];
    }

    private static bool Fits(Table table) => table.NaturalWidth <= Sheet.Width;

    private static IEnumerable<Table> Blocks(Matrix matrix, IReadOnlyList<RuleRecord> rules)
    {
        for (var from = 0; from < rules.Count;)
        {
            var count = Enumerable.Range(1, rules.Count - from)
                .TakeWhile(count => Fits(PointsDown(matrix, rules.Skip(from).Take(count))))
                .LastOrDefault(defaultValue: 1);
            yield return PointsDown(matrix, rules.Skip(from).Take(count));
            from += count;
        }
    }

    private static Table PointsDown(Matrix matrix, IEnumerable<RuleRecord> rules)
    {
        Table table = new([new(""), .. rules.Select(rule => new Column(rule.Id, IsNumber: true))]);
        foreach (var point in matrix.Points)
            table.Add([point.Id, .. rules.Select(rule => matrix.Text(point, rule))]);
        return table;
    }

    private static Table RulesDown(Matrix matrix, IReadOnlyList<RuleRecord> rules, bool isNamed)
    {
        Table table = new([new(""), .. matrix.Points.Select(point => new Column(point.Id, IsNumber: true)), new("")]);
        foreach (var rule in rules)
            table.Add([rule.Id, .. matrix.Points.Select(point => matrix.Text(point, rule)), isNamed ? rule.Name : ""]);
        return table;
    }
}
