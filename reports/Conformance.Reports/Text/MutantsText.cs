using System.Globalization;

namespace Conformance.Reports;

/// <summary>The kill matrix: which planted fault is caught by which rule.</summary>
public static class MutantsText
{
    /// <summary>Writes it. The verdict comes last, where a terminal shows it.</summary>
    public static void Write(MutantsRecord mutants, TextWriter writer)
    {
        Sheet sheet = new(writer);
        var isTimed = mutants.Mutants.Any(mutant => mutant.Seconds is not null);
        Column[] time = isTimed ? [new("Seconds", IsNumber: true)] : [];
        Table table = new(
            [new("Fault"), new("Rule"), new("Length", IsNumber: true), new("Traces", IsNumber: true), .. time, new("Also by")]);
        foreach (var mutant in mutants.Mutants) table.Add(Row(mutant, isTimed));
        table.Write(sheet);
        foreach (var unproven in mutants.Mutants.Where(IsUnproven))
        {
            sheet.Gap();
            sheet.Sentence($"The trace of {unproven.Id} is {unproven.Minimality}.");
        }

        foreach (var survivor in mutants.Mutants.Where(mutant => !mutant.Killed))
        {
            sheet.Gap();
            var why = survivor.Reason is { } reason ? $" {char.ToUpperInvariant(reason[0])}{reason[1..]}." : "";
            sheet.Sentence($"{survivor.Id} survives ({survivor.PlantedFor} should have caught it): {survivor.Description}{why}");
        }

        sheet.Gap();
        sheet.Sentence(Sentence(mutants));
    }

    // Nearly all are proven, so only the others are worth a line.
    private static bool IsUnproven(MutantRecord mutant) =>
        mutant.Minimality is { } known && !known.StartsWith("minimal: proven", StringComparison.Ordinal);

    private static string[] Row(MutantRecord mutant, bool isTimed) =>
    [
        mutant.Id,
        mutant.Rule ?? "-",
        mutant.Length is { } length ? $"{length}" : "-",
        Words.Number(mutant.Executions),
        .. isTimed ? [mutant.Seconds is { } seconds ? seconds.ToString("F1", CultureInfo.InvariantCulture) : "-"] : Array.Empty<string>(),
        string.Join(' ', mutant.CaughtBy.Where(rule => rule != mutant.Rule)),
    ];

    /// <summary>The verdict.</summary>
    internal static string Sentence(MutantsRecord mutants)
    {
        var killed = $"{Words.Number(mutants.Killed)} of {Words.Count(mutants.Total, "fault")} killed.";
        return mutants.Stopped is { } why ? $"Inconclusive, {why}: {killed}" : killed;
    }
}
