namespace Conformance.Properties;

/// <summary>What became of a run of a program.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Out">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record ToolResult(int Code, string Out, string Error)
{
    /// <summary>Whether it did what it should.</summary>
    public bool IsGood => Code == 0;

    /// <summary>Its standard output, without the end of the last line.</summary>
    public string Text => Out.TrimEnd('\n');

    /// <summary>The first line that tells of an error, as compilers and git do; else the last line; else the exit code.</summary>
    public string FirstError
    {
        get
        {
            var lines = Error.Split('\n').Concat(Out.Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
            return lines.Find(line => line.Contains("error", StringComparison.OrdinalIgnoreCase) || line.StartsWith("fatal:", StringComparison.Ordinal))
                ?? Error.Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.Length > 0)
                ?? $"exit code {Code}";
        }
    }
}
