namespace Conformance.Reports.Tests;

/// <summary>A test in a real browser, which is skipped, and says so, where Chromium and its driver are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Tool.WhyMissing("chromium") ?? Tool.WhyMissing("chromedriver");
}
