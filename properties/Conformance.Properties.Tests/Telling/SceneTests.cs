using Conformance.Model.Ownership;
using Conformance.Reports;
using Conformance.Sut;
using Microsoft.Extensions.DependencyInjection;

namespace Conformance.Properties.Tests;

public class SceneTests
{
    [Fact]
    public void A_counterexample_tells_the_world_after_the_boot_and_after_each_of_its_steps()
    {
        var finding = Check().Findings.First(finding => finding.Rule.Id == "I9");

        Assert.Equal(finding.Steps.Count + 1, finding.Scenes.Count);
        Assert.Equal(["KernelBypass", "External", "External", "KernelBypass"], finding.Scenes.Select(scene => scene.Parts[0].State));
        Assert.All(finding.Scenes.SkipLast(1), scene => Assert.Empty(scene.Differences));
        Assert.Equal(finding.Differences, finding.Scenes[^1].Differences);
        Assert.Equal("user page 2 rw", finding.Scenes[^1].Parts[0].Tables[0].Rows[0].Actual);
        Assert.Equal("actual", finding.Scenes[^1].Parts[0].Links.Single(link => link.Through == "TVE#0").Only);
    }

    [Fact]
    public void Where_commands_were_asked_adds_up_to_how_often_they_were_asked()
    {
        var check = Check();

        Assert.All(check.Kinds, kind => Assert.Equal(
            (kind.Accepted, kind.Refused),
            (check.StateCommands.Where(cell => cell.Kind == kind.Kind).Sum(cell => cell.Accepted), check.StateCommands.Where(cell => cell.Kind == kind.Kind).Sum(cell => cell.Refused))));
        Assert.Contains(check.StateCommands, cell => cell is { State: "group in External", Kind: "release", Accepted: > 0 });
        Assert.DoesNotContain(check.StateCommands, cell => cell is { State: "container v1", Kind: "take" });
        Assert.Equal("External", check.Chart!.States[^1].Name);
    }

    private static CheckRecord Check()
    {
        using var services = new ServiceCollection().AddImplementations().BuildServiceProvider();
        var implementation = services.GetRequiredService<Catalogue>().Find("2015/f87a8864")!;
        var ioda2 = AllProfiles.List.First(profile => profile.Name == "ioda2");
        var budget = new Budget { Depth = 3, RandomTraces = 20 };
        var run = new OwnershipSeriesRun([new("f87a8864", implementation.Name, "", IsBase: false, Subjects.Variants(implementation, ioda2))], budget);
        run.Run(default, default);
        return CheckTelling<Boot, MachineState, Command, Answer, Observation>.Record(run, source: "", FoundFolder.None, budget, stopped: null);
    }
}
