using System.Text;
using Conformance.Model.Ownership;
using Conformance.Sut.External;

namespace Conformance.Sut.Tests.External;

/// <summary>The spelling of the protocol: names of fields, of commands' words, of worlds, of observations.</summary>
public sealed class ProtocolTests
{
    [Fact]
    public void Every_field_has_a_name()
    {
        var fields = Enum.GetValues<ObservedFields>().Where(field => field is not (ObservedFields.None or ObservedFields.All));
        Assert.Equal(fields, FieldNames.All.Select(named => named.Field));
    }

    [Theory]
    [InlineData("python3 x.py", "python3|x.py")]
    [InlineData("  a   b ", "a|b")]
    [InlineData("'a b' \"c d\" e\\ f", "a b|c d|e f")]
    [InlineData("a'b'c ''", "abc|")]
    [InlineData("'a\\b'", "a\\b")]
    [InlineData("", "")]
    public void A_command_is_taken_apart_as_a_shell_would(string text, string words) =>
        Assert.Equal(words, string.Join('|', CommandWords.Split(text)!));

    [Fact]
    public void A_quote_must_be_closed() => Assert.Null(CommandWords.Split("'a b"));

    [Fact]
    public void A_world_is_sent_with_all_its_numbers_and_the_addresses_to_look_at() => Assert.Equal(
        """{"boot":{"profile":"ioda2","nobypass":false,"groups":1,"devices":1,"containers":2,"entries":2,"offset":0,"ram":4,"""
        + "\"processes\":0,\"limit\":6,\"ipclock\":false,\"attached\":\"none\",\"joined\":1,"
        + "\"probes\":[\"0\",\"1\",\"2\",\"1048576\",\"bit59+0\",\"bit59+3\",\"bit59+4\"]}}\n",
        Encoding.UTF8.GetString(Requests.Boot(new Boot { Profile = AllProfiles.Ioda2 })));

    [Fact]
    public void A_command_is_sent_as_a_trace_spells_it() => Assert.Equal(
        "{\"execute\":\"map0 = kernel-map dev0 pages=1\"}\n",
        Encoding.UTF8.GetString(Requests.Execute(new KernelMap(World.Map0, World.Dev0, 1))));

    [Fact]
    public void Everything_that_can_be_seen_can_be_said()
    {
        var boot = new Boot { Profile = AllProfiles.Latest, ContainerCount = 1, ProcessCount = 1 };
        var seen = new Observation(boot);
        var probes = string.Join(",", Enumerable.Repeat("null", ProbeSet.Count(boot) - 1));
        using var document = Json.Parse(Encoding.UTF8.GetBytes(
            $$$"""
            {"groups":[{"in-group":true,"owner":"ctr0","references":1,"bypass-flag":true,"allocation-bits":"01",
              "tces":[[1,"user",3,"wo"]],"second-table":true,"second-tces":[[0,"kernel",1,"rw"]],"frozen":true,
              "reads":[3,{{{probes}}}],"writes":[{{{probes}}},0]}],
             "stale-bases":[true],"locks":1,"tables":2,"views":3,"steps":[["user-tce-set","grp0"]],
             "containers":[{"type":"v2","enabled":true,"groups":["grp0"],"windows":[{"entries":2,"tces":[[0,"user",2,"rw"]]},null]}],
             "processes":[{"locked-pages":-1,"regions":[{"page":2,"pages":1,"used":1,"mapped":4}]}],"pins":[0,0,5,0]}
            """));
        new ObservationReader(boot, ObservedFields.All).Read(new(document.RootElement, ""), seen);

        var group = seen.Groups[0];
        Assert.True(group is { InGroup: true, Owner.Index: 0, References: 1, BypassFlag: true, AllocationBits: 2, SecondTable: true, Frozen: true });
        Assert.Equal(default(TceMap).WithUser(1, 3, Access.WriteOnly), group.Tces);
        Assert.Equal(default(TceMap).WithKernel(0, 1), group.SecondTces);
        Assert.Equal((4, 1), (group.Reads[0], group.Writes[^1]));
        Assert.True(seen is { LocksHeld: 1, TableCount: 2, ViewCount: 3 });
        Assert.True(seen.Devices[0].StaleBase);
        Assert.Equal([new HardwareStep(HardwareStepKind.UserTceSet, World.Grp0)], seen.Steps);
        Assert.True(seen.Containers[0] is { Type: IommuType.V2, Enabled: true, Groups: 1, WindowSizes: [2, 0] });
        Assert.Equal(default(TceMap).WithUser(0, 2, Access.ReadWrite), seen.Containers[0].Windows[0]);
        Assert.Equal((-1, new RegionObservation(1, 1, 4)), (seen.Processes[0].LockedPages, seen.Processes[0].Regions[2]));
        Assert.Equal([0, 0, 5, 0], seen.Pins);
    }
}
