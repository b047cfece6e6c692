using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Conformance.Reports.Tests;

/// <summary>A headless Chromium with an empty profile, for all tests of a class; it ends with them.</summary>
public sealed class Browser : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conformance-browser-");
    private readonly ChromeDriverService? _service;
    private readonly ChromeDriver? _driver;

    public Browser()
    {
        if (Program is null || Driver is null) return;

        var options = new ChromeOptions { BinaryLocation = Program };
        options.AddArguments(
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars", $"--user-data-dir={_folder.FullName}/profile");
        options.SetLoggingPreference("performance", LogLevel.All);
        _service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Driver), Path.GetFileName(Driver));
        _service.SuppressInitialDiagnosticInformation = true;
        _driver = new ChromeDriver(_service, options);
    }

    /// <summary>Where Chromium is; null: nowhere.</summary>
    internal static string? Program { get; } = Tool.PathOf("chromium");

    /// <summary>Where its driver is; null: nowhere.</summary>
    internal static string? Driver { get; } = Tool.PathOf("chromedriver");

    /// <summary>The page that is open.</summary>
    internal ChromeDriver Page => _driver!;

    /// <summary>Opens results as a user opens the file.</summary>
    internal void Open(IResult result, int width = 1600, string scheme = "light")
    {
        var file = Path.Combine(_folder.FullName, "result.html");
        File.WriteAllText(file, Told.By((it, writer) => HtmlReport.Write([it], writer), result));
        Page.ExecuteCdpCommand("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        Page.ExecuteCdpCommand("Emulation.setEmulatedMedia", new()
        {
            ["features"] = new object[] { new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = scheme } },
        });
        Page.Navigate().GoToUrl(new Uri(file));
    }

    /// <summary>Asks the page something.</summary>
    internal T Ask<T>(string script, params object[] arguments) => (T)Page.ExecuteScript(script, arguments)!;

    /// <summary>What the browser asked of anybody since it was asked last, and what it complained of.</summary>
    internal IReadOnlyList<string> Log(string kind) => [.. Page.Manage().Logs.GetLog(kind).Select(entry => entry.Message)];

    public void Dispose()
    {
        _driver?.Quit();
        _driver?.Dispose();
        _service?.Dispose();
        _folder.Delete(recursive: true);
    }
}
