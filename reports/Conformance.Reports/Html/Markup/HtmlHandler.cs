using System.Runtime.CompilerServices;
using System.Text;

namespace Conformance.Reports;

/// <summary>What the compiler hands an interpolated string to: its literal parts are markup, its holes are text.</summary>
[InterpolatedStringHandler]
internal sealed class HtmlHandler
{
    private readonly StringBuilder _built;

    public HtmlHandler(int literalLength, int formattedCount) => _built = new StringBuilder(literalLength + 16 * formattedCount);

    public void AppendLiteral(string markup) => _built.Append(markup);

    public void AppendFormatted(string? text) => Shown.AddTo(_built, text ?? "");

    public void AppendFormatted(long number) => _built.Append(number);

    public void AppendFormatted(Html html) => html.AddTo(_built);

    public void AppendFormatted(IEnumerable<Html> pieces)
    {
        foreach (var piece in pieces) piece.AddTo(_built);
    }

    /// <inheritdoc/>
    public override string ToString() => _built.ToString();
}
