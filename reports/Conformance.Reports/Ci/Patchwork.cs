using System.Text.Json;

namespace Conformance.Reports;

/// <summary>A check as patchwork's REST API takes it (POST .../patches/ID/checks/): a state, a context, a line.</summary>
/// <remarks>One result gives one document; several give a list of them. Nothing is sent: a wrapper posts it.</remarks>
public static class Patchwork
{
    /// <summary>The longest description that patchwork's pages show whole.</summary>
    public const int DescriptionLengthMax = 100;

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes it.</summary>
    public static void Write(IReadOnlyList<IResult> results, TextWriter writer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            if (results.Count != 1) json.WriteStartArray();
            foreach (var result in results) Write(result, json);
            if (results.Count != 1) json.WriteEndArray();
        }

        writer.Write(System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }

    private static void Write(IResult result, Utf8JsonWriter json)
    {
        var run = TestRun.Of(result);
        json.WriteStartObject();
        json.WriteString("state", State(run.Worst));
        json.WriteString("context", Slug($"conformance {run.Name}"));
        json.WriteString("description", Cut(Description(result, run)));
        json.WriteEndObject();
    }

    private static string State(TestOutcome worst) => worst switch
    {
        TestOutcome.Failed => "fail",
        TestOutcome.Undecided => "warning",
        _ => "success",
    };

    // The first problem that counts, since who reads the list of checks reads no further.
    private static string Description(IResult result, TestRun run)
    {
        var news = Problems.Of(result).Where(problem => !problem.IsRecorded).OrderBy(problem => problem.IsWake).ToList();
        return news.Count switch
        {
            0 => run.Sentence,
            1 => news[0].Words,
            _ => $"{news[0].Words}; {Words.Number(news.Count - 1)} more",
        };
    }

    // Cut at a word, so that what is left is true.
    private static string Cut(string text)
    {
        var plain = Plain.Of(text);
        if (plain.Length <= DescriptionLengthMax) return plain;

        var room = plain[..(DescriptionLengthMax - 3)];
        var end = room.LastIndexOf(' ');
        return $"{(end > DescriptionLengthMax / 2 ? room[..end] : room)}...";
    }

    // Letters, digits, dashes and underscores are all that a context may have.
    private static string Slug(string text)
    {
        var slug = string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_' ? letter : '-'));
        return slug[..Math.Min(slug.Length, DescriptionLengthMax)].TrimEnd('-');
    }
}
