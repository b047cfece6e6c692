namespace Conformance.Reports;

/// <summary>Our engine beside others, in figures.</summary>
public static class BenchText
{
    private const double Mebibyte = 1 << 20;

    /// <summary>Writes it.</summary>
    public static void Write(BenchRecord bench, TextWriter writer)
    {
        Sheet sheet = new(writer);
        sheet.Sentence(Verdict(bench.Own8));
        if (bench.Stopped is { } why) sheet.Sentence($"Ended early ({why}): the bugs were looked for with fewer seeds.");

        sheet.Gap();
        sheet.Sentence("OWN-8, no bug: commands executed and compared with the model.");
        WriteSpeeds(sheet, ("ours", bench.Own8.Ours), ("FsCheck", bench.Own8.FsCheck), ("plain loop", bench.Own8.PlainLoop));

        sheet.Gap();
        if (HasBugs(bench.Own8))
        {
            sheet.Sentence($"OWN-8, each bug with {Words.Count(bench.Own8.Ours.Bugs.Max(bug => bug.Runs), "seed")}: medians; the length is a mean.");
            WriteBugs(sheet, ("ours", bench.Own8.Ours), ("FsCheck", bench.Own8.FsCheck));
        }

        WriteLoops(sheet, "The machine M", bench.TierA);
        WriteLoops(sheet, "With containers", bench.Containers);
        if (bench.Explore is { } explore) WriteExplore(sheet, explore);
    }

    private static void WriteExplore(Sheet sheet, ExploreSpeedRecord explore)
    {
        sheet.Gap();
        sheet.Sentence(
            $"The machine M by itself, {explore.Boot}: its {Words.Number(explore.States)} states explored at "
            + $"{Words.Number((long)explore.StatesPerSecond)} states/s, {Words.Number((long)explore.TransitionsPerSecond)} transitions/s.");
    }

    private static void WriteLoops(Sheet sheet, string what, LoopContestRecord contest)
    {
        sheet.Gap();
        sheet.Sentence($"{what}, {contest.Boot}: ours judges every rule, the loop only compares.");
        WriteSpeeds(sheet, ("ours", contest.Ours), ("plain loop", contest.PlainLoop));
    }

    private static string Verdict(Own8ContestRecord own8) =>
        $"Ours: {Times(own8.Ours, own8.FsCheck)} times the checked commands of FsCheck a second, "
        + $"{Times(own8.Ours, own8.PlainLoop)} times those of a plain loop"
        + (HasBugs(own8)
            ? $"; bugs shrunk to the true minimum {own8.Ours.AtMinimum} (FsCheck: {own8.FsCheck.AtMinimum}), proven {own8.Ours.ProvenMinimal}, "
                + $"in {own8.Ours.ExecutionsBeforeProof} traces (FsCheck: {own8.FsCheck.ExecutionsBeforeProof})."
            : "; no bug was looked for.");

    private static bool HasBugs(Own8ContestRecord own8) => own8.Ours.Bugs.Any(bug => bug.Runs > 0);

    private static string Times(ContestantRecord one, ContestantRecord other) =>
        (one.CommandsPerSecond / other.CommandsPerSecond).ToString("0.0");

    private static void WriteSpeeds(Sheet sheet, params IEnumerable<(string Name, ContestantRecord Record)> contestants)
    {
        var table = new Table(
            new Column(""), new Column("commands/s", IsNumber: true), new Column("bytes/command", IsNumber: true),
            new Column("peak heap", IsNumber: true));
        foreach (var (name, record) in contestants)
        {
            table.Add(
                name,
                Words.Number((long)record.CommandsPerSecond),
                record.BytesPerCommand.ToString("N1"),
                $"{record.PeakHeapBytes / Mebibyte:0.0} MiB");
        }

        table.Write(sheet);
    }

    private static void WriteBugs(Sheet sheet, params IEnumerable<(string Name, ContestantRecord Record)> contestants)
    {
        var table = new Table(
            new Column(""), new Column("bug"), new Column("found", IsNumber: true), new Column("tests", IsNumber: true),
            new Column("length", IsNumber: true), new Column("minimal", IsNumber: true), new Column("shrunk in", IsNumber: true),
            new Column("proven in", IsNumber: true));
        foreach (var (name, record) in contestants)
        {
            foreach (var bug in record.Bugs)
            {
                table.Add(
                    name,
                    $"{bug.Bug} ({bug.TrueMinimum})",
                    $"{bug.Found}/{bug.Runs}",
                    Words.Number(bug.Tests),
                    bug.Length.ToString("0.00"),
                    $"{bug.AtMinimum}/{bug.Runs}",
                    Words.Number(bug.ShrinkExecutions),
                    bug.ProofExecutions is { } proof ? Words.Number(proof) : "-");
            }
        }

        table.Write(sheet);
    }
}
