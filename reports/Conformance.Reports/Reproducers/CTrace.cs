namespace Conformance.Reports;

/// <summary>One trace as a function in C: its world, its calls, and what a conforming kernel answers to each.</summary>
internal static class CTrace
{
    public static void Write(CounterexampleRecord found, string name, TextWriter writer)
    {
        var boot = new BootWords(found.Boot);
        writer.Write("/*\n");
        foreach (var line in CounterexampleText.Lines(found)) writer.Write($" * {CText.Comment(line)}".TrimEnd() + "\n");
        foreach (var line in Notes(found)) writer.Write($" *\n * {CText.Comment(line)}\n");
        writer.Write($" */\nstatic void {name}(void)\n{{\n");
        writer.Write($"\tbegin({boot.Containers}, {boot.Groups}, {boot.Processes}, {boot.RamPages}, {boot.RamPages / 2});\n");
        foreach (var line in Attached(boot)) writer.Write($"\t{line}\n");

        writer.Write("\tif (!me)\n\t\tprintf(\"  KTAP version 1\\n  1.." + Reachability.Commands(found).Count() + "\\n\");\n");

        var step = 0;
        foreach (var command in Reachability.Commands(found)) Write(++step, command, found, boot, writer);
        writer.Write("\tend();\n}\n\n");
    }

    private static void Write(int step, StepRecord command, CounterexampleRecord found, BootWords boot, TextWriter writer)
    {
        var call = VfioCall.Of(command.Command, boot)!;
        var expected = Reachability.Expected(found, command);
        var want = expected == "0" ? "0" : $"-{expected}";
        writer.Write($"\tSTEP({step}, {call.Process}, {CText.String(command.Command)}, {want},\n\t     {call.Code});\n");
    }

    // The first process has the type set, and each group is in the container of its number.
    private static IEnumerable<string> Attached(BootWords boot)
    {
        for (var at = 0; at < boot.Joined; at++)
        {
            yield return $"if (!me)\n\t\tmust(\"set-container grp{at} ctr{at}\", set_container({at}, {at}));";
            yield return $"if (!me)\n\t\tmust(\"set-iommu ctr{at} mm0 {boot.Attached}\", set_iommu({at}, {VfioCall.TypeName(boot.Attached)}));";
        }
    }

    private static bool IsHidden(DifferenceRecord difference) =>
        difference.What != "answer" && !difference.What.EndsWith("locked pages", StringComparison.Ordinal);

    private static IEnumerable<string> Notes(CounterexampleRecord found)
    {
        foreach (var step in Reachability.Preparation(found)) yield return $"Before it runs: {step.Command}, through sysfs.";
        if (found.Boot.Contains("limit=", StringComparison.Ordinal)) yield return "The world's limit of locked pages is left out: real tables are larger.";

        var last = found.Steps[^1];
        if (found.Differences.Any(difference => difference.What.EndsWith("locked pages", StringComparison.Ordinal)))
            yield return "Locked pages show as VmLck, which is printed where a call changes it.";
        if (last.IsProbe) yield return $"It breaks only as a host driver shows it: {last.Command}";
        else if (found.Differences.Any(IsHidden)) yield return "What differs is not in the answers: no ioctl shows it. Look in the kernel.";
    }
}
