namespace Conformance.Reports;

/// <summary>A counterexample as a trace file, which <c>conformance replay</c> runs and a person can change.</summary>
public static class TraceText
{
    /// <summary>Writes it; probes are left out, since every run appends its own.</summary>
    public static void Write(CounterexampleRecord found, TextWriter writer)
    {
        foreach (var line in Lines(found)) writer.Write(line + "\n");
    }

    /// <summary>A file's name for each problem that has a trace, and its text. Names are unique, and hold nothing that leads elsewhere.</summary>
    public static IReadOnlyList<(string Name, string Text)> Files(IReadOnlyList<IResult> results)
    {
        var files = new List<(string Name, string Text)>();
        foreach (var problem in Problems.Shown(results))
        {
            var found = problem.Counterexample!;
            var way = found.After.Count > 0 ? "-after" : found.UnderFault ? "-under-fault" : "";
            var name = FileName($"{found.System}-{found.Rule.Id}{way}");
            var count = files.Count(file => file.Name == $"{name}.trace" || file.Name.StartsWith($"{name}-", StringComparison.Ordinal));
            var unique = count == 0 ? name : $"{name}-{count + 1}";
            files.Add(($"{unique}.trace", string.Concat(Lines(found).Select(line => line + "\n"))));
        }

        return files;
    }

    internal static IEnumerable<string> Lines(CounterexampleRecord found)
    {
        yield return "# A line is a command; '#' begins a comment.";
        yield return $"machine: {Value(found.Machine)}";
        yield return $"boot: {Value(found.Boot)}";
        yield return $"system: {Value(found.System)}";
        yield return $"rule: {Value(found.Rule.Id)}";
        if (found.Found.Length > 0) yield return $"found: {Value(found.Found)}";
        yield return "";
        foreach (var step in found.Steps.Where(step => !step.IsProbe)) yield return Value(step.Command);
    }

    // A line each, and no comment in it.
    private static string Value(string text) => Plain.Of(text).Replace("#", "\\x23", StringComparison.Ordinal);

    private static string FileName(string name)
    {
        var safe = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '-')).TrimStart('.');
        return safe[..Math.Min(safe.Length, 80)];
    }
}
