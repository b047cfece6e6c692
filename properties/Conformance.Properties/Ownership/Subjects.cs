using Conformance.Model.Machines;
using Conformance.Model.Ownership;
using Conformance.Sut.Contract;
using Conformance.Sut.Faults;

namespace Conformance.Properties;

/// <summary>Pairs implementations with the machine M.</summary>
public static class Subjects
{
    /// <summary>The implementation on each platform it has.</summary>
    /// <param name="implementation">The implementation.</param>
    /// <param name="only">One profile alone; null: all.</param>
    public static IReadOnlyList<Variant<Boot, MachineState, Command, Answer, Observation>> Variants(
        IImplementation implementation, Profile? only) =>
        [.. AllProfiles.List
            .Where(profile => implementation.Profiles.Contains(profile))
            .Where(profile => only is null || profile == only)
            .Select(profile => new Variant<Boot, MachineState, Command, Answer, Observation>(
                profile.Name,
                Of(implementation),
                [.. Small(profile, implementation).Where(boot => implementation.WhyNot(boot) is null)],
                [.. Large(profile, implementation.HasContainers).Where(boot => implementation.WhyNot(boot) is null)])
            {
                Has = boot => boot.Profile == profile && implementation.WhyNot(boot) is null,
                LessDeep = boot => boot.HasContainers ? 1 : 0,
            })];

    /// <summary>An implementation with a planted fault, in the worlds in which that shows.</summary>
    public static Variant<Boot, MachineState, Command, Answer, Observation> Planted(IImplementation implementation)
    {
        var fault = implementation.Fault ?? throw new HarnessException($"Harness bug in Planted: expected a fault in {implementation.Name}.");
        var (small, large) = fault.NeedsContainers
            ? (Worlds.SmallWithContainers(fault.Profile), Worlds.LargeWithContainers(fault.Profile))
            : (Worlds.Small(fault.Profile), Worlds.Large(fault.Profile));
        return new(
            fault.Profile.Name,
            Of(implementation),
            [.. small.Select(boot => Grown(boot, fault)).Where(boot => Shows(boot, fault)).Distinct()],
            [.. large.Where(boot => Shows(boot, fault))]);
    }

    /// <summary>The implementation paired with the machine.</summary>
    public static Subject<Boot, MachineState, Command, Answer, Observation> Of(IImplementation implementation) =>
        new(
            implementation.Name,
            OwnershipMachine.Instance,
            OwnershipNotation.Instance,
            implementation.Boot,
            Observed(implementation.Fields))
        {
            IsDear = implementation.IsDear,
            ReplayName = implementation.ReplayName == implementation.Name ? null : implementation.ReplayName,
            IsInMemory = implementation.IsInMemory,
            Hide = HiddenFields.AllBut(implementation.Fields),
        };

    // Where groups are handed over directly most epochs do not differ: one of them is enumerated for all.
    private static IEnumerable<Boot> Small(Profile profile, IImplementation implementation)
    {
        var hasContainers = implementation.HasContainers;
        var isNew = Worlds.IsNewInTierA(profile, [.. AllProfiles.List.Where(implementation.Profiles.Contains)]);
        var direct = isNew || !hasContainers ? Worlds.Small(profile) : [];
        return hasContainers ? direct.Concat(Worlds.SmallWithContainers(profile)) : direct;
    }

    private static IEnumerable<Boot> Large(Profile profile, bool hasContainers) =>
        hasContainers ? Worlds.Large(profile).Concat(Worlds.LargeWithContainers(profile)) : Worlds.Large(profile);

    private static Boot Grown(Boot boot, PlantedFault fault) => boot with
    {
        GroupCount = Math.Max(boot.GroupCount, fault.GroupCountMin),
        DevicesPerGroup = Math.Max(boot.DevicesPerGroup, fault.DevicesPerGroupMin),
        ContainerCount = Math.Max(boot.ContainerCount, fault.ContainerCountMin),
        AttachedCount = fault.ContainerCountMin,
        ProcessCount = Math.Max(boot.ProcessCount, fault.ProcessCountMin),
    };

    private static bool Shows(Boot boot, PlantedFault fault) =>
        (boot.NoBypass || !fault.NeedsNoBypass)
        && (boot.Offset == 0 || !fault.NeedsOffsetZero)
        && boot.Attached == fault.Attached;

    private static RuleSet Observed(ObservedFields fields)
    {
        var observed = RuleSet.None;
        for (var i = 0; i < AllInvariants.List.Count; i++)
        {
            if ((AllInvariants.List[i].Needs & ~fields) == 0) observed = observed.With(i);
        }

        return observed;
    }
}
