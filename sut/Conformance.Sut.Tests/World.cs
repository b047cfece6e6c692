using Conformance.Model.Ownership;
using Conformance.Sut.Contract;
using Microsoft.Extensions.DependencyInjection;

namespace Conformance.Sut.Tests;

/// <summary>A booted system with short names for what tests ask of it. Commands that must be carried out say so themselves.</summary>
internal sealed class World
{
    private static readonly ServiceProvider _services = new ServiceCollection().AddImplementations().BuildServiceProvider();

    private readonly ISystem<Command, Answer, Observation> _system;
    private readonly Observation _seen;

    public World(IImplementation implementation, Boot boot)
    {
        Boot = boot;
        _system = implementation.Boot(boot);
        _seen = new Observation(boot);
    }

    public World(string name, Platform platform = Platform.Ioda2, bool noBypass = false, int offset = 0, int groups = 1)
        : this(All.Find(name)!, Of(platform, noBypass, offset, groups))
    {
    }

    public static Catalogue All => _services.GetRequiredService<Catalogue>();

    public Boot Boot { get; }

    public static GroupId Grp0 { get; } = new(0);

    public static GroupId Grp1 { get; } = new(1);

    public static DeviceId Dev0 { get; } = new(0);

    public static DeviceId Dev1 { get; } = new(1);

    public static ContainerId Ctr0 { get; } = new(0);

    public static ContainerId Ctr1 { get; } = new(1);

    public static MappingId Map0 { get; } = new(0);

    public static MappingId Map1 { get; } = new(1);

    public Observation Seen
    {
        get
        {
            _system.Observe(_seen);
            return _seen;
        }
    }

    public GroupObservation Group => Seen.Groups[0];

    public static Boot Of(Platform platform, bool noBypass = false, int offset = 0, int groups = 1) =>
        new()
        {
            Profile = AllProfiles.For(platform),
            NoBypass = noBypass,
            Offset = offset,
            GroupCount = groups,
            EntryCount = 4,
            RamPageCount = 8,
        };

    public Answer Do(Command command) => _system.Execute(command);

    public string Say(Command command) => Do(command).ToString();

    /// <summary>Carries out commands that all succeed.</summary>
    public World After(params Command[] commands)
    {
        foreach (var command in commands)
        {
            var answer = Do(command);
            Assert.True(answer.IsAccepted, $"{command}: {answer}");
        }

        return this;
    }

    /// <summary>The page a read at an address reaches, or -1.</summary>
    public int Reads(DmaAddress address) => Group.Reads[ProbeSet.For(Boot).IndexOf(address)] - 1;

    /// <summary>The page a write at an address reaches, or -1.</summary>
    public int Writes(DmaAddress address) => Group.Writes[ProbeSet.For(Boot).IndexOf(address)] - 1;

    public static Take Take(int group = 0, int container = 0) => new(new(group), new(container));

    public static Release Release(int group = 0) => new(new(group));

    public static KernelMap Map(int mapping = 0, int device = 0, int pages = 1) => new(new(mapping), new(device), pages);

    public static KernelUnmap Unmap(int mapping = 0) => new(new(mapping));

    public static UserMap UserMap(int entry, int page, Access access = Access.ReadWrite) => new(Grp0, entry, page, access);

    public static UserUnmap UserUnmap(int entry) => new(Grp0, entry);

    public static SetMask Mask64(int device = 0) => new(new(device), DmaMask.Bits64);

    public static SetMask Mask32(int device = 0) => new(new(device), DmaMask.Bits32);

    public static Dma Read(DmaAddress address) => new(Dev0, address, Direction.Read);

    public static Dma Write(DmaAddress address) => new(Dev0, address, Direction.Write);

    public static FailNext Fail(FaultSite site) => new(site);
}
