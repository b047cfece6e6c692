using Stateless;
using Stateless.Reflection;

namespace Conformance.Model.Ownership;

/// <summary>
/// The life cycle of a table group: phases, triggers and guards, declared once. Commands ask it what is permitted and
/// where it leads; diagrams come from the same declaration.
/// </summary>
public static class OwnershipChart
{
    private const int PhaseCount = 4;
    private const int TriggerCount = 4;

    // Firing a state machine allocates, and commands ask a million times a second: so the declaration is asked once for
    // every case there is, and its answers are kept.
    private static readonly Phase?[] _next = Tabulate();

    /// <summary>The declaration as Stateless tells it, for diagrams.</summary>
    public static StateMachineInfo Info => Declare(new Conditions()).Machine.GetInfo();

    /// <summary>Where a trigger leads from a phase, or null: it is not permitted.</summary>
    /// <param name="from">One of the phases that have no phases below them.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="idle">No TCE of a host driver is in use, or the table is thrown away; where the core claims groups, no host driver is bound.</param>
    /// <param name="bypassAllowed">The platform has a bypass window, which after a release opens by itself, and iommu=nobypass was not given.</param>
    public static Phase? Next(Phase from, Trigger trigger, bool idle, bool bypassAllowed) =>
        _next[Index(from, trigger, idle, bypassAllowed)];

    internal static Phase? Next(MachineState state, GroupId group, Trigger trigger)
    {
        var boot = state.Boot;
        var idle = (boot.Profile.TakeDiscards || state[group].Tces.Kernel == 0)
            && !(boot.Profile.ClaimedByCore && state.HasHostDriver(group));
        return Next(PhaseOf(state[group]), trigger, idle, trigger == Trigger.Release ? boot.OpensBypass : boot.AllowsBypass);
    }

    internal static Phase PhaseOf(GroupState group) => group switch
    {
        { Owner: not null } => Phase.External,
        { BypassOn: true } => Phase.KernelBypass,
        _ => Phase.KernelTranslated,
    };

    private static (StateMachine<Phase, Trigger> Machine, Conditions Conditions) Declare(Conditions conditions)
    {
        var machine = new StateMachine<Phase, Trigger>(() => conditions.Phase, phase => conditions.Phase = phase);

        machine.Configure(Phase.Kernel)
            .PermitIf(Trigger.Take, Phase.External, () => conditions.Idle, "not busy");

        machine.Configure(Phase.KernelBypass)
            .SubstateOf(Phase.Kernel)
            .Permit(Trigger.BypassOff, Phase.KernelTranslated)
            .Ignore(Trigger.BypassOn);

        machine.Configure(Phase.KernelTranslated)
            .SubstateOf(Phase.Kernel)
            .PermitIf(Trigger.BypassOn, Phase.KernelBypass, () => conditions.BypassAllowed, "bypass allowed")
            .Ignore(Trigger.BypassOff);

        machine.Configure(Phase.External)
            .PermitIf(Trigger.Release, Phase.KernelBypass, () => conditions.BypassAllowed, "bypass allowed")
            .PermitIf(Trigger.Release, Phase.KernelTranslated, () => !conditions.BypassAllowed, "no bypass");

        return (machine, conditions);
    }

    private static Phase?[] Tabulate()
    {
        var table = new Phase?[PhaseCount * TriggerCount * 4];
        var (machine, conditions) = Declare(new Conditions());
        foreach (var from in new[] { Phase.KernelBypass, Phase.KernelTranslated, Phase.External })
        {
            foreach (var trigger in Enum.GetValues<Trigger>())
            {
                foreach (var idle in new[] { false, true })
                {
                    foreach (var bypassAllowed in new[] { false, true })
                    {
                        (conditions.Phase, conditions.Idle, conditions.BypassAllowed) = (from, idle, bypassAllowed);
                        if (!machine.CanFire(trigger)) continue;

                        machine.Fire(trigger);
                        table[Index(from, trigger, idle, bypassAllowed)] = conditions.Phase;
                    }
                }
            }
        }

        return table;
    }

    private static int Index(Phase from, Trigger trigger, bool idle, bool bypassAllowed) =>
        (((int)from * TriggerCount + (int)trigger) * 4) + (idle ? 2 : 0) + (bypassAllowed ? 1 : 0);

    // What the guards look at: set before the chart is asked.
    private sealed class Conditions
    {
        public Phase Phase { get; set; } = Phase.KernelBypass;

        public bool Idle { get; set; } = true;

        public bool BypassAllowed { get; set; } = true;
    }
}
