namespace Conformance.Reports;

/// <summary>The kill matrix: which planted fault is caught by which rule.</summary>
public static class MutantsText
{
    /// <summary>Writes it. The verdict comes last, where a terminal shows it.</summary>
    public static void Write(MutantsRecord mutants, TextWriter writer)
    {
        Sheet sheet = new(writer);
        Table table = new(
            new("Fault"), new("Rule"), new("Length", IsNumber: true), new("Traces", IsNumber: true), new("Also caught by"));
        foreach (var mutant in mutants.Mutants) table.Add(Row(mutant));
        table.Write(sheet);
        foreach (var survivor in mutants.Mutants.Where(mutant => !mutant.Killed))
        {
            sheet.Gap();
            sheet.Sentence($"{survivor.Id} survives ({survivor.PlantedFor} should have caught it): {survivor.Description}");
        }

        sheet.Gap();
        sheet.Sentence(Verdict(mutants));
    }

    private static string[] Row(MutantRecord mutant) =>
    [
        mutant.Id,
        mutant.Rule ?? "-",
        mutant.Length is { } length ? $"{length}" : "-",
        Words.Number(mutant.Executions),
        string.Join(' ', mutant.CaughtBy.Where(rule => rule != mutant.Rule)),
    ];

    private static string Verdict(MutantsRecord mutants)
    {
        var killed = $"{Words.Number(mutants.Killed)} of {Words.Count(mutants.Total, "fault")} killed.";
        return mutants.Stopped is { } why ? $"Inconclusive, {why}: {killed}" : killed;
    }
}
