namespace Conformance.Model.Tests.Ownership;

/// <summary>What one rule says of one step.</summary>
internal static class AssertRule
{
    /// <summary>The rule was asked, and no rule is broken.</summary>
    public static void Holds(string id, Scene scene)
    {
        Assert.Contains(id, scene.Exercised);
        Assert.Equal("", scene.Broken);
    }

    /// <summary>The rule is broken; others may be too.</summary>
    public static void Breaks(string id, Scene scene) => Assert.Contains(id, scene.Broken.Split(' '));

    /// <summary>The rule had nothing to say.</summary>
    public static void IsSilent(string id, Scene scene) => Assert.DoesNotContain(id, scene.Exercised);
}
