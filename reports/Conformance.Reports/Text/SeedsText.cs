using System.Globalization;

namespace Conformance.Reports;

/// <summary>How planted faults shrink from several seeds, as a table.</summary>
public static class SeedsText
{
    /// <summary>Writes it. The verdict comes last, where a terminal shows it.</summary>
    public static void Write(SeedsRecord seeds, TextWriter writer)
    {
        Sheet sheet = new(writer);
        var isTimed = seeds.Mutants.Any(mutant => mutant.Seconds is not null);
        Column[] time = isTimed ? [new("Seconds", IsNumber: true)] : [];
        Table table = new(
            [
                new("Fault"), new("Rule"), new("Found", IsNumber: true), new("Length", IsNumber: true), new("Proven", IsNumber: true),
                new("Shrunk in", IsNumber: true), new("Proof", IsNumber: true), .. time,
            ]);
        foreach (var mutant in seeds.Mutants) table.Add(Row(mutant, isTimed));
        table.Write(sheet);
        sheet.Gap();
        sheet.Sentence(Sentence(seeds));
    }

    private static string[] Row(SeedsOfMutantRecord mutant, bool isTimed) =>
    [
        mutant.Id,
        mutant.Rule,
        $"{mutant.Found}",
        mutant.Lengths.Count == 0 ? "-" : string.Join(' ', mutant.Lengths),
        $"{mutant.Proven}",
        Words.Number(mutant.ShrinkExecutions),
        Words.Number(mutant.ProofExecutions),
        .. isTimed ? [mutant.Seconds is { } seconds ? seconds.ToString("F2", CultureInfo.InvariantCulture) : "-"] : Array.Empty<string>(),
    ];

    /// <summary>The verdict.</summary>
    internal static string Sentence(SeedsRecord seeds)
    {
        var settled = seeds.Mutants.Count(mutant => mutant.IsSettled(seeds.Seeds));
        var told = $"{Words.Number(settled)} of {Words.Count(seeds.Mutants.Count, "fault")} shrunk to one length, "
            + $"proven, from {Words.Count(seeds.Seeds, "seed")}.";
        return seeds.Stopped is { } why ? $"Inconclusive, {why}: {told}" : told;
    }
}
