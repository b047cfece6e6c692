using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Conformance.Reports;

/// <summary>The frame of a report: one file, whose policy lets nothing run but its own script and nothing leave at all.</summary>
internal static class Page
{
    private static readonly string _style = Asset("report.css");
    private static readonly string _script = Asset("report.js");

    public static void Write(IReadOnlyList<Chapter> chapters, TextWriter writer) => writer.Write(Html.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src '{Hash(_style)}'; script-src '{Hash(_script)}'; base-uri 'none'; form-action 'none'">
        <meta name="referrer" content="no-referrer">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{string.Join("; ", chapters.Select(chapter => chapter.Title))} – Conformance</title>
        <link rel="icon" href="data:,">
        <style>{Html.Asset(_style)}</style>
        </head>
        <body>
        <a class="skip" href="#main">Skip to the report</a>
        <p class="product">Conformance</p>
        <main id="main">
        {chapters.Select(Chapter)}</main>
        <p class="vh" id="said" role="status" aria-live="polite"></p>
        <script>{Html.Asset(_script)}</script>
        </body>
        </html>

        """).ToString());

    private static Html Chapter(Chapter chapter)
    {
        var sections = chapter.Sections.Where(section => section.Content.ToString().Length > 0).ToList();
        return Html.Of($"""
            <article class="chapter"><header class="top"><h1>{chapter.Title}</h1>
            {chapter.Verdict}
            <nav aria-label="Sections"><ul>{sections.Select(section => Html.Of($"""<li><a href="#{chapter.Anchor(section.Id)}">{section.Title}</a></li>"""))}</ul></nav>
            </header>
            {ChartDrawing.Symbol(chapter.Chart, chapter.Number)}
            {sections.Select(section => Section(section, chapter.Anchor(section.Id)))}</article>

            """);
    }

    private static Html Section(PageSection section, string id) => Html.Of($"""
        <section id="{id}" aria-labelledby="{id}-title"><h2 id="{id}-title">{section.Title}</h2>
        {section.Content}
        </section>

        """);

    // The policy names the style and the script by what is in them: anything else that came in would neither show nor run.
    private static Html Hash(string text) => Html.Asset($"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}");

    private static string Asset(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Harness bug in Page: the asset {name} was not built in.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
