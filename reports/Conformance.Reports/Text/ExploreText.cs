namespace Conformance.Reports;

/// <summary>What the machine itself is like: how large, how deep, and whether it keeps its own rules.</summary>
public static class ExploreText
{
    /// <summary>Writes it.</summary>
    public static void Write(ExploreRecord explored, TextWriter writer)
    {
        Sheet sheet = new(writer);
        sheet.Sentence(Sentence(explored));
        sheet.Gap();
        sheet.Line($"  machine:     {explored.Machine}");
        sheet.Line($"  boot:        {explored.Boot}");
        sheet.Line($"  states:      {Words.Number(explored.States)}, {Words.Number(explored.Explored)} of them explored");
        sheet.Line($"  transitions: {Words.Number(explored.Transitions)}");
        sheet.Line($"  diameter:    {Words.Number(explored.Diameter)}{(explored.IsComplete ? "" : " so far")}");
        foreach (var violation in explored.Violations) WriteViolation(violation, sheet);
        sheet.Gap();
        KindTable.Write(explored.Kinds, sheet);
        if (!explored.IsComplete) return;

        WriteKinds("Never possible", explored.Kinds.Where(kind => kind.Asked == 0), sheet);
        WriteKinds("Never accepted", explored.Kinds.Where(kind => kind is { Asked: > 0, Accepted: 0 }), sheet);
    }

    /// <summary>The verdict.</summary>
    internal static string Sentence(ExploreRecord explored) => explored switch
    {
        { Violations.Count: > 0 } => $"The machine breaks {Words.Count(explored.Violations.Count, "rule")} of its own.",
        { IsComplete: true } => "The machine keeps all its rules in every state of this world.",
        _ => $"Inconclusive: the machine keeps all its rules in the states explored; {explored.Stopped} before all were.",
    };

    private static void WriteKinds(string what, IEnumerable<KindRecord> kinds, Sheet sheet)
    {
        var names = kinds.Select(kind => kind.Kind).ToList();
        if (names.Count == 0) return;

        sheet.Gap();
        sheet.Sentence($"{what} in this world: {Words.And(names)}.");
    }

    private static void WriteViolation(ViolationRecord violation, Sheet sheet)
    {
        sheet.Gap();
        sheet.Line($"  {violation.Rule} breaks after:");
        foreach (var command in violation.Trace) sheet.Line($"    {command}");
    }
}
