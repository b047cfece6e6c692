using Conformance.Reports;
using Conformance.Sut;
using Microsoft.Extensions.DependencyInjection;

namespace Conformance.Properties.Tests;

/// <summary>A built-in series, run as the program runs it.</summary>
public abstract class SeriesResult
{
    protected SeriesResult(string name)
    {
        var definition = SeriesDefinition.BuiltIn.Single(series => series.Name == name);
        Record = Run(definition, new());
        using var recorded = new StreamReader(Baseline.Recorded(name)!);
        Recorded = ResultJson.ReadSeries(recorded.ReadToEnd());
    }

    /// <summary>What was found now.</summary>
    public SeriesRecord Record { get; }

    /// <summary>What is recorded.</summary>
    public SeriesRecord Recorded { get; }

    public static SeriesRecord Run(SeriesDefinition definition, Budget budget)
    {
        using var services = new ServiceCollection().AddImplementations().BuildServiceProvider();
        var catalogue = services.GetRequiredService<Catalogue>();
        var points = definition.Implementations.Select((name, index) => Point(catalogue, name, isBase: index == 0 && definition.HasBase));
        var run = new OwnershipSeriesRun([.. points], budget);
        run.Run(default, default);
        return new OwnershipSeriesTelling(run, FoundFolder.None).Record(definition, budget, stopped: null);
    }

    /// <summary>The matrix's cell.</summary>
    public CellRecord Cell(string point, string rule) => Record.Cells.Single(cell => cell.Point == point && cell.Rule == rule);

    /// <summary>The cells of a rule, from the first point to the last: its verdict, its length, and how it breaks.</summary>
    public string Row(string rule) => string.Join(' ', Record.Points.Select(point => Told(Cell(point.Id, rule))));

    /// <summary>The findings of a rule in words: where it begins and ends, and its trace.</summary>
    public IEnumerable<string> Findings(string rule) => Record.Findings.Where(finding => finding.Rule == rule).Select(finding =>
        $"{finding.FirstBad}..{finding.FixedBy} {(finding.After.Count > 0 ? $"after {string.Join(' ', finding.After)} " : "")}"
        + $"{(finding.UnderFault ? "under a fault " : "")}on {string.Join(' ', finding.Platforms)} "
        + $"[{finding.Counterexample.Boot}]: {string.Join("; ", finding.Trace)}");

    private static OwnershipPoint Point(Catalogue catalogue, string name, bool isBase)
    {
        var implementation = catalogue.Find(name)!;
        return new(SeriesDefinition.IdOf(name), name, implementation.Description, isBase, Subjects.Variants(implementation, only: null));
    }

    private static string Told(CellRecord cell) => cell.Verdict switch
    {
        VerdictRecord.Conforms => "ok",
        VerdictRecord.Violates => $"{cell.Length}{(cell.After.Count > 0 ? "a" : "")}{(cell.UnderFault ? "f" : "")}",
        _ => "?",
    };
}
