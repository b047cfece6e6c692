namespace Conformance.Model.Ownership;

/// <summary>The invariants, in the order of the specification.</summary>
public static class AllInvariants
{
    /// <summary>All that the machine can state.</summary>
    public static IReadOnlyList<Invariant> List { get; } =
    [
        I01BypassClosed.Invariant,
        I02KernelLockedOut.Invariant,
        I03BypassFollowsOwner.Invariant,
        I04LegacyHasNoBypass.Invariant,
        I05VioStandsAlone.Invariant,
        I06TableDecides.Invariant,
        I07RefusalChangesNothing.Invariant,
        I08ReleaseRestores.Invariant,
        I09NoUserTceUnderKernel.Invariant,
        I10PinsAreCounted.Invariant,
        I11ChargesAreExact.Invariant,
        I12MappedIsCounted.Invariant,
        I13ReachWithinOwn.Invariant,
        I14OthersKeepTheirs.Invariant,
        I15NoFreedTable.Invariant,
        I16OneContainer.Invariant,
        I17BypassExcludesTable.Invariant,
        I18AllocationBits.Invariant,
        I19EnabledFirst.Invariant,
        I20WithinTheWindow.Invariant,
        I21CodesAreHonest.Invariant,
        I22AskedTwiceDoneOnce.Invariant,
        I23OneOwner.Invariant,
        I24FailureIsVisible.Invariant,
        I25InvalidatedEverywhere.Invariant,
        I26NoLockHeld.Invariant,
        I27DisableUnpins.Invariant,
        OrOrderOfSteps.Invariant,
        LvWhatMayHappenHappens.Invariant,
    ];
}
