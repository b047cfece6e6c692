using System.Text.RegularExpressions;

namespace Conformance.Reports.Tests;

public sealed class ContrastTests
{
    private static readonly string _style = Told.By((it, writer) => HtmlReport.Write([it], writer), SampleWalk.Check());

    public static TheoryData<string, string, bool> Pairs()
    {
        var pairs = new TheoryData<string, string, bool>();
        string[] onPaper = ["ink", "muted", "link", "bad", "good", "open", "lit", "user", "kernel"];
        foreach (var ink in onPaper) pairs.Add(ink, "paper", true);
        foreach (var (ink, paper) in new[] { ("ink", "panel"), ("muted", "panel"), ("bad", "bad-paper"), ("ink", "bad-paper"), ("good", "good-paper"), ("open", "open-paper"), ("ink", "open-paper"), ("ink", "lit-paper"), ("lit", "lit-paper"), ("user", "lit-paper"), ("kernel", "lit-paper") }) pairs.Add(ink, paper, true);
        for (var heat = 1; heat <= 5; heat++) pairs.Add("h-ink", $"h{heat}", true);
        foreach (var line in new[] { "edge", "lit", "bad", "open", "focus" }) pairs.Add(line, "paper", false);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_colour_can_be_read_on_what_it_stands_on_in_light_and_dark(string ink, string paper, bool isText)
    {
        var schemes = Regex.Matches(_style, @":root \{(.*?)\}", RegexOptions.Singleline);

        Assert.Equal(2, schemes.Count);
        Assert.All(schemes, scheme => Assert.InRange(
            Contrast.Of(Colour(scheme.Value, ink), Colour(scheme.Value, paper)), isText ? Contrast.TextMin : Contrast.LineMin, 21));
    }

    [Fact]
    public void Black_on_white_is_as_good_as_it_gets() => Assert.Equal(21, Contrast.Of("#000000", "#ffffff"), precision: 6);

    private static string Colour(string scheme, string name) => Regex.Match(scheme, $"--{name}: (#[0-9a-f]{{6}})").Groups[1].Value;
}
