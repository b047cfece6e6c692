using Conformance.Model.Ownership;
using Conformance.Sut;
using FsCheck.Xunit;

namespace Conformance.Properties.Tests;

public class TraceFileTests
{
    private static readonly OwnershipTraceFile _file = new(OwnershipMachine.Instance, OwnershipNotation.Instance);
    private static readonly OwnershipSubject _reference = Subjects.Of(new ReferenceImplementation());
    private static readonly List<Boot> _worlds =
        [.. AllProfiles.List.SelectMany(profile => Worlds.Small(profile).Concat(Worlds.Large(profile)).Concat(Worlds.LargeWithContainers(profile)))];

    [Property(MaxTest = 200)]
    public bool What_was_written_is_read_again(ulong seed)
    {
        var prng = new Prng(seed);
        var trace = Grow(_worlds[prng.Below(_worlds.Count)], ref prng, length: prng.Below(30));

        var read = _file.Read(_file.Write(new(trace, "reference", "I7"), $"at random, trace 3 of seed {seed}"), "a.trace");

        return read.Trace.Equals(trace) && read is { System: "reference", Rule: "I7" };
    }

    [Fact]
    public void Every_command_of_every_world_can_be_written_and_read()
    {
        foreach (var world in _worlds)
        {
            var trace = new OwnershipTrace(world, [.. OwnershipMachine.Instance.Alphabet(world).Where(command => !IsNeverAsked(world, command))]);
            Assert.Equal(trace, _file.Read(_file.Write(new(trace, null, null), "by hand"), "a.trace").Trace);
        }

        var words = _worlds.SelectMany(OwnershipMachine.Instance.Alphabet).Select(command => command.Word).Distinct();
        Assert.Equal(OwnershipNotation.Forms.Select(form => form.Word).Order(), words.Order());
    }

    // An alphabet has a few commands that no state of its world lets make sense; a trace may not ask them.
    private static bool IsNeverAsked(Boot world, Command command) => command switch
    {
        RawBypass or FailNext { Site: FaultSite.Bypass } when !world.Profile.HasBypass => true,
        RawBypass => world.NoBypass || world.Profile.BypassOnDemand,
        Open or Close or FailNext or Bind { Driver: Driver.Vfio } => !world.Profile.HasGroups,
        _ => false,
    };

    [Fact]
    public void Traces_that_differ_in_names_alone_are_one_and_any_other_difference_makes_two()
    {
        const string One = "machine: iommu-ownership\nboot: platform=ioda2 entries=8 ram=16\nsystem: reference\nrule: I7\n\nmap0 = kernel-map dev0 pages=1\nkernel-unmap map0\n";
        string[] same = [One.Replace("map0", "map1", StringComparison.Ordinal), $"# seen on a Sunday\n{One}", One.Replace("\n\n", "\nfound: by hand\n\n", StringComparison.Ordinal)];
        string[] others =
        [
            One.Replace("ioda2", "ioda1", StringComparison.Ordinal),
            One.Replace("I7", "I9", StringComparison.Ordinal),
            One.Replace("reference", "2015/v4.1", StringComparison.Ordinal),
            One.Replace("pages=1", "pages=2", StringComparison.Ordinal),
        ];

        Assert.All(same, text => Assert.Equal(_file.Identity(One), _file.Identity(text)));
        Assert.Equal(5, others.Append(One).Select(_file.Identity).Distinct().Count());
        Assert.Null(_file.Identity(One.Replace("iommu-ownership", "own8", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_reads_as_a_person_would_write_it()
    {
        var trace = new OwnershipTrace(
            new Boot { Profile = AllProfiles.Ioda2, NoBypass = true, GroupCount = 2 },
            [new KernelMap(new(0), new(1), 2), new Take(new(1), new(0))]);

        Assert.Equal(
            """
            # A line is a command; '#' begins a comment.
            machine: iommu-ownership
            boot: platform=ioda2 nobypass groups=2
            system: 2015/v4.1
            rule: I7
            found: exhaustively

            map0 = kernel-map dev1 pages=2
            take grp1 ctr0

            """,
            _file.Write(new(trace, "2015/v4.1", "I7"), "exhaustively"));
    }

    [Theory]
    [InlineData("boot: platform=vio\ntake grp0 ctr0\n")]
    [InlineData("boot: platform=vio\r\n\r\n  take  grp0   ctr0  \r\n")]
    [InlineData("# a comment: with a colon\nboot: platform=vio # another\n\n\ntake grp0 ctr0 # and one more")]
    [InlineData("  boot :platform=vio\ntake grp0 ctr0")]
    [InlineData("system: x\nboot: platform=vio\nmachine: iommu-ownership\ntake grp0 ctr0")]
    public void Space_comments_and_the_order_of_headers_do_not_matter(string text) =>
        Assert.Equal(
            new OwnershipTrace(new Boot { Profile = AllProfiles.Vio }, [new Take(new(0), new(0))]), _file.Read(text, "a.trace").Trace);

    [Fact]
    public void What_a_file_does_not_name_is_not_known()
    {
        var read = _file.Read("boot: platform=vio", "a.trace");

        Assert.Equal((null, null, 0), (read.System, read.Rule, read.Trace.Length));
    }

    private static OwnershipTrace Grow(Boot world, ref Prng prng, int length)
    {
        var generator = new OwnershipTraceGenerator(_reference, world);
        var run = new OwnershipLockstep(_reference);
        run.Begin(world);
        for (var i = 0; i < length && generator.TryNext(ref prng, run.State, out var command); i++) run.Step(command);
        return new(world, [.. run.Executed]);
    }
}
