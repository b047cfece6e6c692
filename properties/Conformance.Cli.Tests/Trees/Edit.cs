namespace Conformance.Cli.Tests;

/// <summary>A short edit of a kernel's tree; <c>sut/kernel/tests/edits/README.md</c> says how one is written.</summary>
internal sealed class Edit
{
    private readonly Dictionary<string, string> _lines;

    private Edit(string file)
    {
        Name = Path.GetFileNameWithoutExtension(file);
        _lines = File.ReadAllLines(file).Select(line => line.Split(':', 2)).ToDictionary(line => line[0], line => line[1].Trim());
    }

    /// <summary>The edits, in order.</summary>
    public static IReadOnlyList<Edit> All { get; } =
        [.. Directory.GetFiles(Repository.Full("sut/kernel/tests/edits"), "*.edit").Order(StringComparer.Ordinal).Select(file => new Edit(file))];

    public string Name { get; }

    public string Subject => _lines["subject"];

    /// <summary>The rule that it breaks; null: none.</summary>
    public string? Breaks => _lines.GetValueOrDefault("breaks");

    /// <summary>The rule that it mends; null: none.</summary>
    public string? Mends => _lines.GetValueOrDefault("mends");

    public bool Builds => !_lines.ContainsKey("builds");

    /// <summary>Changes a tree.</summary>
    public void Apply(string tree)
    {
        var file = Path.Combine(tree, _lines["file"]);
        if (_lines["find"].Length == 0)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, _lines["put"] + "\n");
            return;
        }

        var text = File.ReadAllText(file);
        var at = text.IndexOf(_lines["find"], Body(text), StringComparison.Ordinal);
        Assert.True(at >= 0, Name);
        File.WriteAllText(file, text[..at] + _lines["put"] + text[(at + _lines["find"].Length)..]);
    }

    // Where the function's body begins: behind a head that ends in a brace, not in a semicolon.
    private int Body(string text)
    {
        for (var at = text.IndexOf($"{_lines["function"]}(", StringComparison.Ordinal); at >= 0; at = text.IndexOf($"{_lines["function"]}(", at + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOfAny([';', '{'], at);
            if (end >= 0 && text[end] == '{' && text[end - 1] == '\n') return end;
        }

        Assert.Fail($"{Name}: there is no function {_lines["function"]}");
        return -1;
    }
}
