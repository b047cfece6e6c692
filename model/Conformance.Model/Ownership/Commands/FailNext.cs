namespace Conformance.Model.Ownership;

/// <summary>Arms one fault: the next time a command comes to the site, the step there fails.</summary>
/// <remarks>
/// Effect: none until the fault fires; then it is disarmed. A command in which it fired says so in its answer.
/// Refused: never. At most one fault is armed at a time.
/// Source: the specification, command 17; compare lib/fault-inject.c.
/// </remarks>
/// <param name="Site">Where the failure strikes.</param>
/// <param name="Nth">How many times that place is come to until it fails, from 1.</param>
public sealed record FailNext(FaultSite Site, int Nth = 1) : Command
{
    /// <inheritdoc/>
    public override string Word => "fail-next";

    internal override int Weight => 4;

    /// <inheritdoc/>
    protected override string Spelling => $"fail-next {FaultSites.Name(Site)}{(Nth == 1 ? "" : $" nth={Nth}")}";

    internal override string? WhyNever(Boot boot)
    {
        if (IsAsked(boot)) return null;

        var there = FaultSites.All.Select(named => new FailNext(named.Site)).Where(fault => fault.IsAsked(boot)).ToList();
        var instead = there.Count == 0
            ? "there is none: leave the line out"
            : $"there is {string.Join(", ", there.Select(fault => FaultSites.Name(fault.Site)))}; write e.g. \"{there[0]}\"";
        return $"with this boot line no command comes to a place \"{FaultSites.Name(Site)}\" to fail at; {instead}";
    }

    internal override bool IsSensible(MachineState state) =>
        state.Armed is null && IsAsked(state.Boot) && !(Site == FaultSite.Window && IsLate(state));

    // Among containers only where it can strike at once: what else would come between was asked before.
    internal override bool IsRepresentative(MachineState state) =>
        !state.Boot.HasContainers || Alphabet.Of(state.Boot).Any(command => command.IsSensible(state) && command.Meets(state, Site));

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer) => before.WithArmed(this);

    /// <summary>Whether some command of a world comes to the site.</summary>
    internal bool IsThere(Boot boot)
    {
        var profile = boot.Profile;
        return Site switch
        {
            FaultSite.Bypass => profile.HasBypass,
            FaultSite.Bitmap => profile.TakeDiscards,
            FaultSite.Window => profile.HasWindows || !boot.HasContainers,
            FaultSite.Alloc or FaultSite.Charge => boot.HasContainers,
            FaultSite.UnsetWindow or FaultSite.Link => boot.HasContainers && profile.HasWindows,
            _ => boot.HasContainers && profile is { HasWindows: true, OffersV2: true, V2Refusal: Errno.None },
        };
    }

    private bool IsAsked(Boot boot) => boot.Profile.HasGroups && IsThere(boot);

    // Without containers the window site is about taking; a release that cannot restore the window is another matter.
    private static bool IsLate(MachineState state) => !state.Boot.HasContainers && AnyTaken(state);

    private static bool AnyTaken(MachineState state)
    {
        foreach (var group in state.Groups)
        {
            if (group.Owner is not null) return true;
        }

        return false;
    }
}
