using System.Net;
using System.Net.Sockets;
using OpenQA.Selenium;

namespace Conformance.Reports.Tests;

/// <summary>What a reader does with the page, in a real browser.</summary>
public sealed class HtmlInBrowserTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public void Buttons_step_through_a_walk_and_the_state_lights()
    {
        browser.Open(SampleWalk.Check());
        Assert.Equal(("3 of 3", "grp0 is in KernelBypass, expected in KernelTranslated"), (At(), Chart()));

        Click("first");
        Assert.Equal(("0 of 3", "grp0 is in KernelBypass"), (At(), Chart()));
        Assert.Equal("true", Walk.FindElement(By.CssSelector("button.previous")).GetAttribute("aria-disabled"));

        Click("next");
        Assert.Equal(("1 of 3", "grp0 is in External"), (At(), Chart()));
        Assert.Equal("External", Walk.FindElement(By.CssSelector(".scene:not([hidden]) .c-name.lit")).Text);
        Assert.Equal("take grp0 ctr0", Walk.FindElement(By.CssSelector("[aria-current=step] code")).Text);
        Assert.Contains("Step 1 of 3", browser.Page.FindElement(By.Id("said")).GetAttribute("textContent"), StringComparison.Ordinal);

        Click("last");
        Click("next");
        Assert.Equal("3 of 3", At());
        Click("previous");
        Assert.Equal("2 of 3", At());
    }

    [BrowserFact]
    public void Keys_step_through_the_walk_that_has_the_focus_and_through_no_other()
    {
        browser.Open(SampleWalk.Series(points: 2, findings: 2));
        var walks = browser.Page.FindElements(By.CssSelector(".walk"));
        var summary = walks[0].FindElement(By.TagName("summary"));

        summary.SendKeys(Keys.ArrowLeft);
        summary.SendKeys(Keys.ArrowLeft);
        Assert.Equal(["6 of 8", "8 of 8"], walks.Select(walk => walk.FindElement(By.CssSelector(".at")).Text));

        summary.SendKeys(Keys.Home);
        summary.SendKeys(Keys.ArrowRight);
        Assert.Equal(["1 of 8", "8 of 8"], walks.Select(walk => walk.FindElement(By.CssSelector(".at")).Text));

        summary.SendKeys(Keys.End);
        Assert.Equal("8 of 8", walks[0].FindElement(By.CssSelector(".at")).Text);
    }

    [BrowserFact]
    public void Everything_that_can_be_clicked_is_reached_by_the_tab_key_and_shows_its_focus()
    {
        browser.Open(SampleWalk.Series(points: 2, findings: 1));
        var wanted = browser.Ask<long>("return document.querySelectorAll('a[href], button, summary, [tabindex=\"0\"]').length");
        var body = browser.Page.FindElement(By.TagName("body"));
        var met = new HashSet<string>();
        body.SendKeys(Keys.Home);
        for (var key = 0; key <= wanted + 1; key++)
        {
            browser.Page.SwitchTo().ActiveElement().SendKeys(Keys.Tab);
            if (browser.Ask<bool>("return document.activeElement === document.body")) break;

            met.Add(browser.Ask<string>("const all = [...document.querySelectorAll('*')]; return String(all.indexOf(document.activeElement))"));
            Assert.NotEqual("none", browser.Ask<string>("return getComputedStyle(document.activeElement).outlineStyle"));
        }

        Assert.Equal(wanted, met.Count);
    }

    [BrowserFact]
    public void A_click_on_a_command_shows_the_world_behind_it()
    {
        browser.Open(SampleWalk.Check());

        Walk.FindElements(By.CssSelector("a.step"))[2].Click();

        Assert.Equal("2 of 3", At());
        Assert.Equal("After user-map grp0 entry=1 page=4 rw → ok", Walk.FindElement(By.CssSelector(".scene:not([hidden]) h4")).Text);
        Assert.Single(Walk.FindElements(By.CssSelector(".scene")), scene => scene.Displayed);
    }

    [BrowserFact]
    public void A_cell_of_the_matrix_leads_to_a_walk_and_unfolds_it()
    {
        browser.Open(SampleSeries.Small());
        var wake = browser.Page.FindElement(By.XPath("//details[contains(., 'only after I9')]"));
        Assert.Null(wake.GetAttribute("open"));

        browser.Page.FindElement(By.CssSelector($".matrix a[href='#{wake.GetAttribute("id")}']")).Click();

        Assert.Equal("true", wake.GetAttribute("open"));
    }

    [BrowserFact]
    public void A_call_is_copied_or_at_least_selected()
    {
        browser.Open(SampleWalk.Check());

        Walk.FindElement(By.CssSelector("button.copy")).Click();
        var told = Until(() => browser.Page.FindElement(By.Id("said")).GetAttribute("textContent") is { Length: > 0 } text ? text : null);

        if (told != "Copied") Assert.Equal("./conformance replay found/i9.trace", browser.Ask<string>("return String(getSelection())"));
        else Assert.Equal("./conformance replay found/i9.trace", browser.Ask<string>("return arguments[0]", Pasted()));
    }

    [BrowserFact]
    public void No_request_leaves_the_page_and_none_can()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        browser.Log("performance");
        browser.Open(SampleWalk.Series(points: 10, findings: 20));
        Click("first");

        var requests = browser.Log("performance").Where(message => message.Contains("Network.requestWillBeSent\"", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(requests);
        Assert.All(requests, request => Assert.DoesNotContain("\"url\":\"http", request, StringComparison.Ordinal));

        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var answer = browser.Page.ExecuteAsyncScript(
            "const done = arguments[1]; fetch('http://127.0.0.1:' + arguments[0]).then(() => done('left'), () => done('stayed'));", port);
        Assert.Equal("stayed", answer);
        Assert.False(listener.Pending());
    }

    [BrowserFact]
    public void Hostile_text_neither_runs_nor_breaks_the_page()
    {
        browser.Log("browser");
        browser.Open(HostileMarkup.Series());

        Assert.Equal(1, browser.Ask<long>("return document.scripts.length"));
        Assert.Equal(0, browser.Ask<long>("return document.images.length"));
        Assert.Contains("<script>alert(1)</script>", browser.Page.FindElement(By.TagName("h1")).Text, StringComparison.Ordinal);
        Assert.Throws<NoAlertPresentException>(() => browser.Page.SwitchTo().Alert());
        Assert.Empty(browser.Log("browser"));
        Click("previous");
        Assert.Equal("1 of 2", At());
    }

    [BrowserFact]
    public void A_line_of_a_megabyte_does_not_widen_the_page()
    {
        browser.Open(SampleWalk.Check() with { Findings = [SampleWalk.Counterexample() with { Boot = new string('x', 1_000_000) }] }, width: 360);

        Assert.Equal(360, browser.Ask<long>("return document.documentElement.scrollWidth"));
    }

    [BrowserFact]
    public void Narrow_and_wide_nothing_is_scrolled_sideways()
    {
        foreach (var result in new IResult[] { SampleWalk.Series(points: 10, findings: 20), SampleWalk.Check(), Hostile.Series(), Hostile.Check() })
        {
            foreach (var width in new[] { 320, 360, 1_600 })
            {
                browser.Open(result, width);
                Assert.Empty(browser.Ask<IReadOnlyCollection<object>>(TooWide));
                Assert.Equal(width, browser.Ask<long>("return document.documentElement.scrollWidth"));
            }
        }
    }

    [BrowserFact]
    public void All_text_can_be_read_in_light_and_dark()
    {
        foreach (var scheme in new[] { "light", "dark" })
        {
            browser.Open(SampleWalk.Series(points: 3, findings: 2), scheme: scheme);
            var pairs = ShownText.Pairs(browser);
            browser.Open(SampleWalk.Check(), scheme: scheme);
            pairs = [.. pairs, .. ShownText.Pairs(browser)];

            Assert.InRange(pairs.Count, 12, 1_000);
            Assert.All(pairs, pair => Assert.True(Contrast.Of(pair.Ink, pair.Paper) >= Contrast.TextMin, $"{scheme}: {pair}"));
        }
    }

    // What a browser has to lay out does not depend on how busy the machine is, as its time would.
    [BrowserFact]
    public void Of_twenty_findings_all_are_there_and_few_scenes_are_laid_out()
    {
        browser.Open(SampleWalk.Series(points: 10, findings: 20));

        Assert.Equal("20", browser.Ask<string>("return String(document.querySelectorAll('.walk').length)"));
        Assert.InRange(int.Parse(browser.Ask<string>("return String(document.querySelectorAll('.scene:not([hidden])').length)")), 1, 20);
        Assert.InRange(int.Parse(browser.Ask<string>("return String(document.querySelectorAll('*').length)")), 1, 15_000);
    }

    [BrowserFact]
    public void Without_its_script_the_page_shows_every_step()
    {
        browser.Page.ExecuteCdpCommand("Emulation.setScriptExecutionDisabled", new() { ["value"] = true });
        try
        {
            browser.Open(SampleWalk.Check());
            Assert.Equal(4, browser.Page.FindElements(By.CssSelector(".scene")).Count(scene => scene.Displayed));
            Assert.DoesNotContain(browser.Page.FindElements(By.CssSelector(".buttons")), buttons => buttons.Displayed);
        }
        finally
        {
            browser.Page.ExecuteCdpCommand("Emulation.setScriptExecutionDisabled", new() { ["value"] = false });
        }
    }

    // What reaches past the right edge, but for what scrolls in a box of its own.
    private const string TooWide = """
        return [...document.body.querySelectorAll('*')]
          .filter(element => !element.closest('.scroll, .defs, .vh') && element.getBoundingClientRect().right > innerWidth + 1)
          .map(element => `${element.tagName} ${element.className} ${element.textContent.slice(0, 30)}`).slice(0, 5);
        """;

    private IWebElement Walk => browser.Page.FindElement(By.CssSelector(".walk"));

    private string At() => Walk.FindElement(By.CssSelector(".at")).Text;

    private string Chart() => Walk.FindElement(By.CssSelector(".scene:not([hidden]) svg.chart")).GetAttribute("aria-label")!
        .Replace("Ownership chart. ", "", StringComparison.Ordinal).TrimEnd('.');

    private void Click(string button) => Walk.FindElement(By.CssSelector($"button.{button}")).Click();

    // What the clipboard holds cannot be read from a file without asking the reader, so it is pasted.
    private string Pasted()
    {
        browser.Page.ExecuteScript("const box = document.createElement('textarea'); box.id = 'box'; document.body.append(box); box.focus();");
        browser.Page.FindElement(By.Id("box")).SendKeys(Keys.Control + "v");
        return browser.Ask<string>("return document.getElementById('box').value");
    }

    private static T Until<T>(Func<T?> ask)
        where T : class
    {
        for (var turn = 0; turn < 100; turn++)
        {
            if (ask() is { } answer) return answer;
            Thread.Sleep(20);
        }

        throw new TimeoutException("The page did not come to it within two seconds.");
    }
}
