using System.Text.RegularExpressions;

namespace Conformance.Reports.Tests;

/// <summary>Reads a page as a browser would, but forgives nothing: every tag is closed where it was opened.</summary>
internal static partial class HtmlTags
{
    private static readonly HashSet<string> _void = ["meta", "link", "!doctype"];

    /// <summary>The tags, as they stand; script and style are passed over.</summary>
    public static IReadOnlyList<string> Of(string page)
    {
        var tags = new List<string>();
        var open = new Stack<string>();
        var bare = Bare().Replace(page, "<$1></$1>");
        foreach (Match tag in Tag().Matches(bare))
        {
            tags.Add(tag.Value);
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (tag.Value.StartsWith("</", StringComparison.Ordinal)) Assert.Equal(open.Pop(), name);
            else if (!_void.Contains(name) && !tag.Value.EndsWith("/>", StringComparison.Ordinal)) open.Push(name);
        }

        Assert.Empty(open);
        Assert.DoesNotContain('<', Tag().Replace(bare, ""));
        return tags;
    }

    /// <summary>The values of an attribute, in order.</summary>
    public static IReadOnlyList<string> Attributes(string page, string name) =>
        [.. Of(page).SelectMany(tag => Regex.Matches(tag, $" {name}=\"([^\"]*)\"")).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("""</?(?<name>[A-Za-z0-9!]+)(\s+[a-z-]+(="[^"<]*")?)*\s*/?>""", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("<(script|style)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Bare();
}
