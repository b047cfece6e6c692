using System.Reflection;
using Conformance.Model.Machines;
using Conformance.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Conformance.Cli.Tests;

/// <summary>The xunit class that a report writes: it compiles, fails on the system that it was found in, and passes on one that keeps the rule.</summary>
public class GeneratedTestTests
{
    [Fact]
    public async Task It_compiles_and_fails_with_the_counterexample()
    {
        using var it = new Call();
        await it.Run("report", it.File("2015.json", Repository.Text("properties/Conformance.Properties/Series/Recorded/2015.json")), "--xunit", it["FoundTraces.cs"]);
        var found = Compiled(await File.ReadAllTextAsync(it["FoundTraces.cs"])).GetType("FoundTraces")!;
        var tests = found.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        Assert.Equal(23, tests.Length);
        Assert.All(tests, test =>
        {
            Assert.NotNull(test.GetCustomAttribute<FactAttribute>());
            var wrong = Assert.Throws<TargetInvocationException>(() => test.Invoke(Activator.CreateInstance(found), null));
            Assert.Contains($" violates {test.Name.Split('_')[0]}", Assert.IsType<RuleBrokenException>(wrong.InnerException).Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_system_that_keeps_the_rule_passes()
    {
        const string Trace = "boot: platform=ioda2\nsystem: reference\nrule: I9\n\ntake grp0 ctr0\nuser-map grp0 entry=0 page=2 rw\nrelease grp0\n";
        FoundTrace.Keeps(Trace);
        FoundTrace.Keeps(Trace.Replace("system: reference", "system: 2015/f87a8864", StringComparison.Ordinal), new Spy());
        Assert.Throws<RuleBrokenException>(() => FoundTrace.Keeps(Trace, new Spy("tces-left")));
    }

    [Theory]
    [InlineData("boot: platform=ioda2\nsystem: reference\n\ntake grp0 ctr0\n", "there is no rule line")]
    [InlineData("boot: platform=ioda2\nsystem: nobody\nrule: I9\n\ntake grp0 ctr0\n", "there is no system \"nobody\"")]
    [InlineData("rule: I9\n\ntake grp0 ctr0\n", "there is no boot line")]
    public void What_is_no_such_trace_says_so(string trace, string said) =>
        Assert.Contains(said, Assert.Throws<NotationException>(() => FoundTrace.Keeps(trace)).Message, StringComparison.Ordinal);

    private static Assembly Compiled(string source)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Concat(Directory.GetFiles(AppContext.BaseDirectory, "*.dll"))
            .DistinctBy(Path.GetFileName)
            .Where(IsManaged)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "generated",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview))],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.Empty(result.Diagnostics.Where(said => said.Severity == DiagnosticSeverity.Error));
        return Assembly.Load(assembly.ToArray());
    }

    private static bool IsManaged(string path)
    {
        try
        {
            AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
