using System.Globalization;

namespace Conformance.Reports;

/// <summary>
/// A C program of raw VFIO ioctls for the traces that are in a user's reach. It prints KTAP, says of each call what a
/// conforming kernel answers, and of every other trace why it is not in reach.
/// </summary>
public static class CProgram
{
    /// <summary>Writes it.</summary>
    public static void Write(IReadOnlyList<IResult> results, TextWriter writer)
    {
        var problems = Problems.Shown(results);
        var reachable = problems.Where(problem => Reachability.WhyNot(problem.Counterexample!) is null).ToList();
        WriteHead(problems.Count, reachable, writer);
        writer.Write(Runtime());
        for (var at = 0; at < reachable.Count; at++) CTrace.Write(reachable[at].Counterexample!, $"trace_{at + 1}", writer);
        WriteMain(problems, writer);
    }

    private static void WriteHead(int count, List<Problem> reachable, TextWriter writer)
    {
        var groups = reachable.Select(problem => new BootWords(problem.Counterexample!.Boot).Groups).DefaultIfEmpty(1).Max();
        var calls = string.Join(' ', Enumerable.Range(0, groups).Select(at => $"GROUP{at}"));
        writer.Write("// SPDX-License-Identifier: MIT\n/*\n");
        Comment(writer, $"{reachable.Count} of {Words.Count(count, "trace")} that break a rule, as calls of VFIO.");
        Comment(writer, "");
        Comment(writer, "gcc -Wall -Werror -o reproducer THIS.c");
        Comment(writer, $"./reproducer {calls}    (numbers in /dev/vfio, bound to vfio-pci)");
        Comment(writer, "");
        Comment(writer, "Prints KTAP. \"not ok\": the kernel answers otherwise than it should.");
        Comment(writer, "Exits with 0, or with 1 if some call is answered so.");
        writer.Write(" */\n");
    }

    private static void WriteMain(IReadOnlyList<Problem> problems, TextWriter writer)
    {
        writer.Write("static const struct {\n\tconst char *name;\n\tvoid (*run)(void);\n\tconst char *why_not;\n} traces[] = {\n");
        var number = 0;
        foreach (var problem in problems)
        {
            var why = Reachability.WhyNot(problem.Counterexample!);
            var run = why is null ? $"trace_{++number}" : "NULL";
            var reason = why is null ? "NULL" : CText.String(Name($"not in a user's reach: {why}"));
            writer.Write($"\t{{ {CText.String(Name(problem.Title))}, {run},\n\t  {reason} }},\n");
        }

        writer.Write("\t{ NULL, NULL, NULL },\n};\n\n");
        writer.Write(Main(problems.Count));
    }

    // KTAP has no escape for what begins a directive.
    private static string Name(string text) => text.Replace('#', '.');

    private static void Comment(TextWriter writer, string line) => writer.Write($" * {CText.Comment(line)}".TrimEnd() + "\n");

    private static string Runtime()
    {
        using var stream = typeof(CProgram).Assembly.GetManifestResourceStream("reproducer.c")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Main(int count) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        int main(int argc, char **argv)
        {
        	int i, status, failed = 0;

        	group_names = argv + 1;
        	group_count = argc - 1;
        	setvbuf(stdout, NULL, _IONBF, 0);
        	printf("KTAP version 1\n1..{{count}}\n");
        	for (i = 0; traces[i].name; i++) {
        		if (!traces[i].run) {
        			printf("ok %d %s # SKIP %s\n", i + 1, traces[i].name, traces[i].why_not);
        			continue;
        		}
        		status = run(traces[i].run);
        		failed |= status && status != SKIPPED;
        		printf("%s %d %s%s\n", status && status != SKIPPED ? "not ok" : "ok", i + 1, traces[i].name,
        		       status == SKIPPED ? " # SKIP the world could not be set up" : "");
        	}
        	return failed;
        }

        """);
}
