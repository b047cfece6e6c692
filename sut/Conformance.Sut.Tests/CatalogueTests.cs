using Conformance.Model.Ownership;

namespace Conformance.Sut.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void The_reference_comes_first_then_the_series_in_its_order_then_the_shapes()
    {
        string[] names =
        [
            "reference", "2015/v4.1", "2015/9b14a1ff", "2015/0eaf4def", "2015/f87a8864", "2015/b82c75bf",
            "2015/05c6cfb9", "2015/46d3e1e1", "2015/v4.2", "2015/seed-v8",
            "shape/set-bypass", "shape/set-ownership", "shape/owner-enum", "shape/allow-bypass", "shape/take-release",
            "shape/merged-ops", "shape/claim-release",
        ];
        Assert.Equal(names, World.All.Implementations.Select(it => it.Name));
    }

    [Fact]
    public void Names_are_found_exactly()
    {
        Assert.Equal("2015/v4.1", World.All.Find("2015/v4.1")?.Name);
        Assert.Equal("fault/tces-left", World.All.Find("fault/tces-left")?.Name);
        Assert.Null(World.All.Find("2015/V4.1"));
        Assert.Null(World.All.Find("v4.1"));
    }

    [Fact]
    public void Each_names_its_source_and_shows_everything()
    {
        Assert.All(World.All.Implementations, it =>
        {
            Assert.NotEmpty(it.Description);
            Assert.NotEmpty(it.Source);
            Assert.Equal(ObservedFields.All, it.Fields);
        });
    }

    [Fact]
    public void The_reference_knows_every_profile_and_the_others_those_they_stand_for()
    {
        Profile[] before = [AllProfiles.Ioda2, AllProfiles.Ioda1, AllProfiles.P5ioc2, AllProfiles.Vio];
        Profile[] claimed = [AllProfiles.Ioda2Claimed, AllProfiles.Ioda1Claimed];
        Assert.All(World.All.Implementations, it => Assert.Equal(
            it.Name switch
            {
                "reference" => AllProfiles.List,
                "shape/claim-release" => claimed,
                _ => before,
            },
            it.Profiles));
    }

    [Fact]
    public void A_world_with_processes_is_refused_by_what_has_no_containers_and_boots_everywhere_else()
    {
        Assert.All(World.All.Implementations.Concat(World.All.Faulted), it => Assert.All(it.Profiles.Where(profile => profile.HasGroups), profile =>
        {
            var boot = new Boot { Profile = profile, ProcessCount = 1 };
            Assert.Equal(it.HasContainers, it.WhyNot(boot) is null);
            if (it.HasContainers) Assert.NotNull(it.Boot(boot));
            else Assert.EndsWith("leave out processes=1", it.WhyNot(boot), StringComparison.Ordinal);
        }));
    }

    [Fact]
    public void What_is_faulted_says_by_what_and_nothing_else_does()
    {
        Assert.All(World.All.Implementations, it => Assert.Null(it.Fault));
        Assert.All(World.All.Faulted, it =>
        {
            Assert.Equal($"fault/{it.Fault!.Id}", it.Name);
            Assert.Equal(it.Fault.Description, it.Description);
            Assert.Contains(it.Fault.Platform, World.All.Find(it.Fault.Implementation)!.Platforms);
        });
    }

    [Fact]
    public void Only_systems_that_program_a_window_while_taking_can_fail_there()
    {
        var able = World.All.Implementations.Where(it => it.FaultSites.Contains(FaultSite.Window)).Select(it => it.Name);
        Assert.Equal(["reference", "2015/46d3e1e1", "2015/v4.2"], able);
    }

    [Fact]
    public void Containers_are_known_to_the_reference_and_the_series_and_no_shape_boots_with_processes()
    {
        Assert.All(World.All.Implementations, it => Assert.Equal(!it.Name.StartsWith("shape/", StringComparison.Ordinal), it.HasContainers));
        Assert.Throws<NotSupportedException>(() =>
            World.All.Find("shape/set-bypass")!.Boot(World.Of(Platform.Ioda2) with { ProcessCount = 1 }));
    }
}
