using System.Globalization;
using System.Xml;

namespace Conformance.Reports;

/// <summary>JUnit XML, as Jenkins and GitLab read it: a failure is a rule that is broken, an error one that was not decided.</summary>
public static class JUnit
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        OmitXmlDeclaration = true,
    };

    /// <summary>Writes it: each result's suites one behind the other.</summary>
    public static void Write(IReadOnlyList<IResult> results, TextWriter writer)
    {
        var runs = results.Select(TestRun.Of).ToList();
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(writer, Settings))
        {
            xml.WriteStartElement("testsuites");
            Attribute(xml, "name", "conformance");
            Counts(xml, [.. runs.SelectMany(run => run.Suites)]);
            foreach (var run in runs)
            {
                foreach (var suite in run.Suites) Suite(xml, run, suite);
            }

            xml.WriteEndElement();
        }

        writer.Write('\n');
    }

    private static void Suite(XmlWriter xml, TestRun run, TestSuite suite)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", $"{run.Name}: {suite.Name}");
        Counts(xml, [suite]);
        Attribute(xml, "skipped", Number(suite.Count(TestOutcome.Skipped) + suite.Count(TestOutcome.Recorded)));
        foreach (var test in suite.Cases) Case(xml, run, suite, test);
        if (suite.Title.Length > 0) Text(xml, "system-out", [suite.Title]);
        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, IReadOnlyList<TestSuite> suites)
    {
        Attribute(xml, "tests", Number(suites.Sum(suite => suite.Cases.Count)));
        Attribute(xml, "failures", Number(suites.Sum(suite => suite.Count(TestOutcome.Failed))));
        Attribute(xml, "errors", Number(suites.Sum(suite => suite.Count(TestOutcome.Undecided))));
    }

    private static void Case(XmlWriter xml, TestRun run, TestSuite suite, TestCase test)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", $"{run.Name}.{suite.Name}");
        Attribute(xml, "name", test.Name);
        switch (test.Outcome)
        {
            case TestOutcome.Failed:
                Outcome(xml, "failure", test, "violates");
                break;
            case TestOutcome.Undecided:
                Outcome(xml, "error", test, "inconclusive");
                break;
            case TestOutcome.Skipped:
                Outcome(xml, "skipped", test, type: null);
                break;
            case TestOutcome.Recorded:
                Outcome(xml, "skipped", test with { Counterexample = null }, type: null);
                if (test.Lines.Count > 0) Text(xml, "system-out", test.Lines);
                break;
        }

        xml.WriteEndElement();
    }

    private static void Outcome(XmlWriter xml, string element, TestCase test, string? type)
    {
        xml.WriteStartElement(element);
        Attribute(xml, "message", test.Reason);
        if (type is not null) Attribute(xml, "type", type);
        if (test.Lines.Count > 0) xml.WriteString(Lines(test.Lines));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string element, IReadOnlyList<string> lines)
    {
        xml.WriteStartElement(element);
        xml.WriteString(Lines(lines));
        xml.WriteEndElement();
    }

    // XML cannot hold most control characters, not even escaped: all text goes through here or Attribute.
    private static string Lines(IEnumerable<string> lines) => $"\n{string.Join('\n', lines.Select(Plain.Of))}\n";

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Plain.Of(value));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
