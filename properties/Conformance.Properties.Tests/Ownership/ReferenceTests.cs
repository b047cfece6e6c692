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
        var profile = AllProfiles.List.Single(profile => profile.Name == name);
        var platform = profile.Platform;
        var variant = Assert.Single(Subjects.Variants(new ReferenceImplementation(), profile));
        var checker = new OwnershipChecker(variant, new() { Depth = 4, RandomTraces = 300 });
        checker.Run(default, default);

        var outcome = checker.Outcome;
        Assert.Empty(outcome.Found);
        Assert.True(outcome.IsComplete);
        Assert.Equal((4, 300L), (outcome.Depth, outcome.RandomTraces));
        Assert.Equal(Possible(platform), outcome.Tally.Kinds.Where(kind => kind.Accepted > 0).Select(kind => kind.Kind).Order());
        Assert.Equal(
            Exercisable(platform),
            Enumerable.Range(0, OwnershipMachine.Instance.Rules.Count)
                .Where(rule => outcome.Tally.Exercised(rule) > 0)
                .Select(rule => OwnershipMachine.Instance.Rules[rule].Id));
    }

    // Without groups there is nothing to take, to fail or to freeze; without a bypass window nothing to switch.
    private static IEnumerable<string> Possible(Platform platform) =>
        OwnershipNotation.Forms.Select(form => form.Word).Where(word => platform switch
        {
            Platform.Ioda2 => true,
            Platform.Vio => word is not ("take" or "release" or "open" or "close" or "user-map" or "user-unmap" or "raw-bypass"
                or "fail-next" or "reset"),
            _ => word != "raw-bypass",
        }).Order();

    private static IEnumerable<string> Exercisable(Platform platform) =>
        OwnershipMachine.Instance.Rules.Select(rule => rule.Id).Where(rule => platform switch
        {
            Platform.Ioda2 => rule is not ("I4" or "I5"),
            Platform.Vio => rule is not ("I1" or "I2" or "I3" or "I4" or "I8" or "I9" or "I13" or "I17" or "I23" or "I24"),
            _ => rule is not ("I3" or "I5" or "I17" or "I24"),
        });
}
