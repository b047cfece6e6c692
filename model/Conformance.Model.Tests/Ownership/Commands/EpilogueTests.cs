using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class EpilogueTests
{
    [Theory]
    [MemberData(nameof(Exploration.WorldTexts), MemberType = typeof(Exploration))]
    [InlineData("platform=ioda2-e1 containers=1 processes=1 limit=3 attached=v1")]
    [InlineData("platform=pseries-e4 containers=1 processes=1 limit=5")]
    public void Every_probe_makes_sense_when_its_turn_comes_and_no_owner_changes(string world)
    {
        foreach (var start in Exploration.Of(world).States)
        {
            var state = start;
            foreach (var probe in Probes(start))
            {
                Assert.True(probe.IsSensible(state), $"{probe} makes no sense");
                Assert.True(probe.Expect(state).IsAcceptance, $"{probe} is refused");
                var answer = Answers.Of(state, probe, Answers.All(state.Boot)).First();
                probe.Admits(state, answer, out state);
            }

            Assert.Equal(start.Groups[0].Owner, state.Groups[0].Owner);
        }
    }

    [Theory]
    [InlineData("", "set-mask dev0 32; map0 = kernel-map dev0 pages=1; dma-buffer map0 write; kernel-unmap map0")]
    [InlineData(
        "map0 = kernel-map dev0 pages=1",
        "kernel-unmap map0; set-mask dev0 32; map0 = kernel-map dev0 pages=1; dma-buffer map0 write; kernel-unmap map0")]
    [InlineData(
        "unbind dev0; bind dev0 vfio; dma dev0 0 read",
        "reset grp0; unbind dev0; bind dev0 host; set-mask dev0 32; map0 = kernel-map dev0 pages=1; dma-buffer map0 write; kernel-unmap map0")]
    [InlineData("take grp0 ctr0; dma dev0 0 read", "")]
    public void The_kernel_uses_what_it_owns_once_more(string before, string probes) =>
        Assert.Equal(
            probes,
            string.Join("; ", Probes(new Play().After(before.Split("; ", StringSplitOptions.RemoveEmptyEntries)).State)));

    private static List<Command> Probes(MachineState state)
    {
        var probes = new List<Command>();
        OwnershipMachine.Instance.AddProbes(state, probes);
        return probes;
    }
}
