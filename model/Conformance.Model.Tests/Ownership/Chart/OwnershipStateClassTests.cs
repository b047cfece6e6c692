using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class OwnershipStateClassTests
{
    private const string Containers = "platform=ioda2 containers=1 processes=1 limit=5";

    [Theory]
    [InlineData("group in KernelBypass", "take grp0 ctr0")]
    [InlineData("group in KernelBypass", "kernel-map dev0 pages=1")]
    [InlineData("group in KernelTranslated", "release grp0", "raw-bypass grp0 off")]
    [InlineData("group in External", "release grp0", "take grp0 ctr0")]
    [InlineData("group in External", "dma dev0 0 read", "take grp0 ctr0")]
    [InlineData("any state", "fail-next bypass", "take grp0 ctr0")]
    public void A_command_about_a_group_is_counted_where_the_group_is(string expected, string command, params string[] before) =>
        Assert.Equal(expected, Class("platform=ioda2", command, before));

    [Theory]
    [InlineData("container without type", "set-iommu ctr0 mm0 v1")]
    [InlineData("container v1", "enable ctr0 mm0", "set-container grp0 ctr0", "set-iommu ctr0 mm0 v1")]
    [InlineData("container v1, enabled", "disable ctr0 mm0", "set-container grp0 ctr0", "set-iommu ctr0 mm0 v1", "enable ctr0 mm0")]
    public void A_call_of_a_container_is_counted_by_what_the_container_is(string expected, string command, params string[] before) =>
        Assert.Equal(expected, Class(Containers, command, before));

    [Fact]
    public void Every_command_of_every_kind_has_a_class()
    {
        foreach (var boot in new[] { "platform=ioda2", Containers, "platform=ioda2-e2 containers=1 processes=1 limit=5 attached=v2" })
        {
            var state = new Play(boot).State;
            foreach (var command in OwnershipMachine.Instance.Alphabet(OwnershipNotation.Instance.ParseBoot(boot)))
            {
                if (!OwnershipMachine.Instance.IsSensible(state, command)) continue;

                var at = OwnershipNotation.Instance.StateClass(state, command);
                Assert.InRange(at, 0, OwnershipNotation.Instance.StateClasses.Count - 1);
                Assert.Equal(command.Word == "fail-next" || (boot == "platform=ioda2" && command.Word is "close" or "open"), OwnershipNotation.Instance.StateClasses[at] == "any state");
            }
        }
    }

    private static string Class(string boot, string command, string[] before)
    {
        var play = new Play(boot).After(before);
        return OwnershipNotation.Instance.StateClasses[OwnershipNotation.Instance.StateClass(
            play.State, OwnershipNotation.Instance.ParseCommand(play.Boot, command.StartsWith("kernel-map", StringComparison.Ordinal) ? $"map0 = {command}" : command))];
    }
}
