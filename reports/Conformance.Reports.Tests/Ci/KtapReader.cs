using System.Text.RegularExpressions;

namespace Conformance.Reports.Tests;

/// <summary>Reads KTAP as the kernel's documentation defines it, and strictly: version, plan, results in order, two blanks a level.</summary>
internal sealed partial class KtapReader
{
    private readonly string[] _lines;
    private int _at;

    private KtapReader(string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        _lines = text[..^1].Split('\n');
    }

    /// <summary>All results, subtests before the test that they belong to, with their level.</summary>
    public List<(int Level, bool IsOk, string Name, string Directive)> Results { get; } = [];

    public static KtapReader Read(string text)
    {
        var reader = new KtapReader(text);
        reader.Level(0);
        Assert.Equal(reader._lines.Length, reader._at);
        return reader;
    }

    // Returns whether all results of the level are ok.
    private bool Level(int level)
    {
        var indent = new string(' ', 2 * level);
        Assert.Equal($"{indent}KTAP version 1", _lines[_at++]);
        var plan = Plan().Match(_lines[_at++]);
        Assert.True(plan.Success && plan.Groups[1].Value == indent);
        var isOk = true;
        for (var number = 1; number <= int.Parse(plan.Groups[2].Value); number++)
        {
            SkipDiagnostics(indent);
            bool? subtests = _lines[_at] == $"{indent}  KTAP version 1" ? Level(level + 1) : null;
            SkipDiagnostics(indent);
            var result = Result().Match(_lines[_at++]);
            Assert.True(result.Success, _lines[_at - 1]);
            Assert.Equal((indent, $"{number}"), (result.Groups[1].Value, result.Groups[3].Value));
            var ok = result.Groups[2].Value == "ok";

            // A test fails if one of its subtests does.
            if (subtests is { } all) Assert.Equal(all, ok);
            Results.Add((level, ok, result.Groups[4].Value, result.Groups[5].Value));
            isOk &= ok;
        }

        return isOk;
    }

    private void SkipDiagnostics(string indent)
    {
        while (_lines[_at].StartsWith($"{indent}#", StringComparison.Ordinal)) _at++;
    }

    [GeneratedRegex("^( *)1\\.\\.([0-9]+)$")]
    private static partial Regex Plan();

    [GeneratedRegex("^( *)(ok|not ok) ([0-9]+) ([^#]*?)(?: # (.*))?$")]
    private static partial Regex Result();
}
