using System.Text;

namespace Conformance.Reports;

/// <summary>A piece of HTML. The only way to one is <see cref="Of(HtmlHandler)"/>: what stands in the source is markup, what is filled in is text.</summary>
internal sealed class Html
{
    private readonly string _text;

    private Html(string text) => _text = text;

    /// <summary>Nothing.</summary>
    public static Html None { get; } = new("");

    /// <summary>HTML as it is written in the source; what is filled in is escaped, unless it is HTML itself.</summary>
    public static Html Of(HtmlHandler handler) => new(handler.ToString());

    /// <summary>Pieces, one behind another.</summary>
    public static Html Of(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece._text)));

    /// <summary>A style sheet or a script of our own, as it is.</summary>
    public static Html Asset(string text) => new(text);

    /// <summary>Adds the HTML to a text.</summary>
    public void AddTo(StringBuilder built) => built.Append(_text);

    /// <inheritdoc/>
    public override string ToString() => _text;
}
