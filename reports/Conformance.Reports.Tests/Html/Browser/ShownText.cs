namespace Conformance.Reports.Tests;

/// <summary>The text that a page shows, by the colours in which it really stands.</summary>
/// <param name="Ink">Its colour.</param>
/// <param name="Paper">The colour behind it.</param>
/// <param name="Text">The first text in these colours.</param>
internal sealed record ShownText(string Ink, string Paper, string Text)
{
    // Text in a drawing stands on the shape that is painted before it at that place; else on the page.
    private const string Script = """
        const hex = colour => {
          const parts = colour.match(/[\d.]+/g).map(Number);
          return parts.length > 3 && parts[3] === 0 ? null : '#' + parts.slice(0, 3).map(part => part.toString(16).padStart(2, '0')).join('');
        };
        const behind = element => {
          for (let it = element; it; it = it.parentElement) {
            const paper = hex(getComputedStyle(it).backgroundColor);
            if (paper) return paper;
          }
          return '#ffffff';
        };
        const drawnBehind = element => {
          const box = element.getBBox(), x = box.x + box.width / 2, y = box.y + box.height / 2;
          let paper = behind(element.closest('svg').parentElement);
          for (const shape of element.closest('svg').querySelectorAll('rect')) {
            if (shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) continue;
            const there = shape.getBBox();
            const isOver = x > there.x && x < there.x + there.width && y > there.y && y < there.y + there.height;
            const fill = getComputedStyle(shape).fill;
            if (isOver && fill !== 'none') paper = hex(fill);
          }
          return paper;
        };
        const found = new Map();
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const text = walker.currentNode.data.trim(), element = walker.currentNode.parentElement;
          if (!text || element.closest('script, .vh, .defs, .skip') || !element.checkVisibility()) continue;
          const style = getComputedStyle(element), isDrawn = element instanceof SVGElement;
          const ink = hex(isDrawn ? style.fill : style.color), paper = isDrawn ? drawnBehind(element) : behind(element);
          found.set(ink + paper, [ink, paper, element.className.baseVal ?? element.className, text.slice(0, 40)].join('|'));
        }
        return [...found.values()];
        """;

    public static IReadOnlyList<ShownText> Pairs(Browser browser) =>
        [.. browser.Ask<IReadOnlyCollection<object>>(Script).Select(pair => ((string)pair).Split('|', 3)).Select(parts => new ShownText(parts[0], parts[1], parts[2]))];
}
