using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.Reports.Tests;

public sealed class HtmlReportTests
{
    [Fact]
    public void The_verdict_comes_first_and_then_what_is_guaranteed()
    {
        var page = Page(SampleWalk.Series(points: 2, findings: 1));

        InOrder(page, "<h1>Series 2015", "badge bad\">Violates", "Violates: 1 finding", "39,324 traces", "<h2 id=\"matrix-title\"", "<h2 id=\"walks-title\"");
    }

    [Fact]
    public void Every_tag_is_closed_every_link_leads_somewhere_and_no_name_comes_twice()
    {
        foreach (var page in Pages())
        {
            var ids = HtmlTags.Attributes(page, "id");
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(HtmlTags.Attributes(page, "href"), link => Assert.True(link == "data:," || ids.Contains(link[1..]), link));
            Assert.Empty(HtmlTags.Attributes(page, "src"));
            Assert.Empty(HtmlTags.Attributes(page, "style"));
        }
    }

    [Fact]
    public void The_policy_names_the_style_and_the_script_and_nothing_else()
    {
        var page = Page(SampleWalk.Check());

        Assert.Contains($"style-src '{Hash(page, "style")}'", page, StringComparison.Ordinal);
        Assert.Contains($"script-src '{Hash(page, "script")}'", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_result_gives_the_same_bytes() => Assert.Equal(Pages(), Pages());

    [Fact]
    public void Ten_points_and_twenty_findings_are_under_two_megabytes() =>
        Assert.InRange(Page(SampleWalk.Series(points: 10, findings: 20)).Length, 100_000, 2_000_000);

    [Fact]
    public void A_result_without_scenes_is_told_all_the_same()
    {
        var page = Page(SampleSeries.Small());

        Assert.Contains("written by an older version", page, StringComparison.Ordinal);
        Assert.Contains("user-map grp0 entry=1 page=4 rw", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_is_shown_and_neither_runs_nor_turns_the_page_red()
    {
        foreach (var page in new[] { Page(Hostile.Series()), Page(Hostile.Check()), Page(Hostile.Replay()), Page(HostileMarkup.Series()) })
        {
            Assert.DoesNotContain(page, c => char.IsControl(c) && c != '\n');
            Assert.DoesNotContain('\u202e', page);
            Assert.Single(Regex.Matches(page, "<script"));
            _ = HtmlTags.Of(page);
        }

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", Page(HostileMarkup.Series()), StringComparison.Ordinal);
        Assert.Contains("\\x1b[31m", Page(Hostile.Series()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_a_megabyte_is_cut_and_says_so()
    {
        var it = SampleWalk.Counterexample();
        var page = Page(SampleWalk.Check() with
        {
            Findings = [it with { Steps = [.. it.Steps.Select(step => step with { Command = new string('x', 1_000_000) })] }],
        });

        Assert.InRange(page.Length, 1, 300_000);
        Assert.Contains("(1,000,000 characters; the JSON has them all)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Expected_and_actual_stand_beside_one_another_only_where_they_differ()
    {
        var scenes = Page(SampleWalk.Check()).Split("<section class=\"scene\"");

        Assert.Equal(5, scenes.Length);
        Assert.All(scenes[1..4], scene => Assert.DoesNotContain("class=\"actual\"", scene, StringComparison.Ordinal));
        Assert.Contains("""<span class="expected"><span class="tag">expected</span> empty</span> <span class="actual"><span class="tag">actual</span> user page 4 rw</span>""", scenes[4], StringComparison.Ordinal);
        Assert.Contains("1 reaches page 4 (rw): not expected", scenes[4], StringComparison.Ordinal);
        Assert.Contains("bit59+0 should reach page 0 (rw) and does not", scenes[4], StringComparison.Ordinal);
    }

    [Fact]
    public void The_state_that_a_group_is_in_is_lit_and_so_is_the_arrow_that_led_there()
    {
        var scenes = Page(SampleWalk.Check()).Split("<section class=\"scene\"");

        Assert.Contains("Ownership chart. grp0 is in KernelBypass.", scenes[1], StringComparison.Ordinal);
        Assert.DoesNotContain("fired", scenes[1], StringComparison.Ordinal);
        Assert.Contains("Ownership chart. grp0 is in External.", scenes[2], StringComparison.Ordinal);
        Assert.Contains("fired\" x=\"152\" y=\"17\">Take<", scenes[2], StringComparison.Ordinal);
        Assert.Contains("Ownership chart. grp0 is in KernelBypass, expected in KernelTranslated.", scenes[4], StringComparison.Ordinal);
        Assert.Contains("grp0 (expected)", scenes[4], StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_of_the_matrix_leads_to_the_trace_that_shows_it()
    {
        var page = Page(SampleSeries.Small());
        var walk = Regex.Match(page, "<details class=\"walk\" id=\"([^\"]+)\"[^>]*><summary><h3>2015/f87a8864 violates I9<").Groups[1].Value;

        Assert.Contains($"""<a href="#{walk}"><span aria-hidden="true">3</span>""", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_results_are_chapters_of_one_page()
    {
        var page = Told.By((results, writer) => HtmlReport.Write(results, writer), new IResult[] { SampleWalk.Check(), SampleWalk.Series(2, 2) });

        Assert.Equal(2, Regex.Count(page, "<h1>"));
        Assert.Equal(HtmlTags.Attributes(page, "id").Distinct(), HtmlTags.Attributes(page, "id"));
        Assert.Contains("href=\"#chart-2\"", page, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Pages() =>
    [
        Page(SampleWalk.Series(10, 20)), Page(SampleWalk.Check()), Page(SampleSeries.Small()), Page(SampleSeries.Empty()),
        Page(SampleCheck.Conforming()), Page(new ReplayRecord { Traces = [SampleReplay.Broken(), SampleReplay.Mended()], Chart = SampleWalk.Chart }),
        Page(Hostile.Series()), Page(Hostile.Check()),
    ];

    private static string Page(IResult result) => Told.By((it, writer) => HtmlReport.Write([it], writer), result);

    private static string Hash(string page, string tag)
    {
        var text = Regex.Match(page, $"<{tag}>(.*?)</{tag}>", RegexOptions.Singleline).Groups[1].Value;
        return $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
    }

    private static void InOrder(string text, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, part);
            at = found;
        }
    }
}
