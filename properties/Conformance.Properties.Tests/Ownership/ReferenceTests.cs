using Conformance.Model.Ownership;
using Conformance.Sut;

namespace Conformance.Properties.Tests;

public class ReferenceTests
{
    public static TheoryData<string> Profiles => [.. AllProfiles.List.Select(profile => profile.Name)];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void The_reference_conforms_and_nothing_was_left_unasked(string name)
    {
        var profile = AllProfiles.Find(name)!;
        var variant = Assert.Single(Subjects.Variants(new ReferenceImplementation(), profile));
        var checker = new OwnershipChecker(variant, new() { Depth = 2, RandomTraces = 1_000 });
        checker.Run(default, default);

        var outcome = checker.Outcome;
        Assert.Empty(outcome.Found);
        Assert.True(outcome.IsComplete);
        Assert.Equal((2, 1_000L), (outcome.Depth, outcome.RandomTraces));
        Assert.Empty(Possible(profile).Except(outcome.Tally.Kinds.Where(kind => kind.Accepted > 0).Select(kind => kind.Kind)));
        Assert.Empty(Exercisable(profile).Except(
            Enumerable.Range(0, OwnershipMachine.Instance.Rules.Count)
                .Where(rule => outcome.Tally.Exercised(rule) > 0)
                .Select(rule => OwnershipMachine.Instance.Rules[rule].Id)));
    }

    // What each profile has at least: without groups there is nothing to take, to fail or to freeze, and no container;
    // without windows of their own containers make none; without v2 nothing is registered.
    private static IEnumerable<string> Possible(Profile profile)
    {
        string[] always = ["bind", "unbind", "dma", "dma-buffer", "kernel-map", "kernel-unmap", "set-mask"];
        string[] withGroups = ["take", "release", "open", "close", "user-map", "user-unmap", "fail-next", "reset", "set-container", "unset-container", "set-iommu"];
        string[] withV1 = ["enable", "disable", "map-dma", "unmap-dma"];
        string[] withV2 = ["register", "unregister"];
        string[] withWindows = ["create-window", "remove-window"];
        var isV2 = profile.OffersV2 && profile.V2Refusal == Errno.None;
        return
        [
            .. always,
            .. profile.HasGroups ? withGroups : [],
            .. profile.HasGroups && profile.V1Refusal == Errno.None ? withV1 : [],
            .. isV2 ? withV2 : [],
            .. profile.HasWindows ? withWindows : [],
        ];
    }

    private static IEnumerable<string> Exercisable(Profile profile) =>
        OwnershipMachine.Instance.Rules.Select(rule => rule.Id).Where(rule => rule switch
        {
            "I5" => !profile.HasGroups,
            "I4" => profile is { HasGroups: true, HasBypass: false },
            "I3" or "I17" or "I24" => profile.HasBypass,
            "I6" or "I7" or "I15" or "I18" or "I21" or "I26" or "Lv" => true,

            // Two groups in one container, or the calls of one type: not in all profiles, nor in every short run.
            "I14" or "I19" or "I22" or "I27" => false,
            _ => profile.HasGroups,
        });
}
