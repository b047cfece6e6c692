using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>The machine M: IOMMU ownership and DMA bypass as they are meant to be.</summary>
public sealed class OwnershipMachine : IMachine<Boot, MachineState, Command, Answer, Observation>
{
    /// <summary>The one instance; the machine has no state of its own.</summary>
    public static OwnershipMachine Instance { get; } = new();

    // Rules about states look at no command; this one stands where there is none.
    private static readonly Command _still = new Open(new ContainerId(0));

    private OwnershipMachine() => Rules = [.. AllInvariants.List.Select(invariant => invariant.Rule)];

    /// <inheritdoc/>
    public string Name => "iommu-ownership";

    /// <inheritdoc/>
    public IReadOnlyList<Rule> Rules { get; }

    /// <inheritdoc/>
    public MachineState Start(Boot boot)
    {
        Ensure.That(boot.Problem() is null);
        return MachineState.Start(boot);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Command> Alphabet(Boot boot) => Ownership.Alphabet.Of(boot);

    /// <inheritdoc/>
    public bool IsSensible(MachineState state, Command command) => command.IsSensible(state);

    /// <inheritdoc/>
    public bool IsCanonical(MachineState state, Command command) => command.IsCanonical(state);

    /// <inheritdoc/>
    public bool IsRepresentative(MachineState state, Command command) => command.IsEnumerated(state);

    /// <inheritdoc/>
    public int Weight(Command command) => command.Weight;

    /// <inheritdoc/>
    public void AddAdmitted(MachineState before, Command command, List<Answer> into) => command.AddAdmitted(before, into);

    /// <inheritdoc/>
    public bool Admits(MachineState before, Command command, Answer answer, out MachineState after) =>
        command.Admits(before, answer, out after);

    /// <inheritdoc/>
    public MachineState After(MachineState before, Command command, Answer admitted) => command.After(before, admitted);

    /// <inheritdoc/>
    public bool IsFatal(Answer answer) => answer.Kind == AnswerKind.Crashed;

    /// <inheritdoc/>
    public bool IsInjected(Answer answer) => answer.FaultFired;

    /// <inheritdoc/>
    public bool Arms(Command command) => command is FailNext;

    /// <inheritdoc/>
    public Observation NewObservation(Boot boot) => new(boot);

    /// <inheritdoc/>
    public void Observe(MachineState state, Observation into)
    {
        var boot = state.Boot;
        var probes = state.Facts.Probes;
        for (var i = 0; i < state.Groups.Length; i++)
        {
            var group = state.Groups[i];
            var seen = into.Groups[i];
            seen.InGroup = boot.Profile.HasGroups;
            seen.Owner = group.Owner;
            seen.BypassFlag = group.BypassOn;
            seen.AllocationBits = group.AllocationBits(boot);
            seen.Tces = group.Tces;
            seen.Frozen = group.Frozen;
            seen.SecondTable = false;
            seen.SecondTces = default;
            seen.References = group.Owner is null ? 0 : 1;
            var holder = state.HolderOf(group);
            if (holder is not null) ObserveWindows(holder, seen);
            if (group.Frozen)
            {
                Array.Clear(seen.Reads);
                Array.Clear(seen.Writes);
                continue;
            }

            for (var probe = 0; probe < probes.Length; probe++)
            {
                seen.Reads[probe] = Told(Reaches.Translate(boot, group, holder, probes[probe], Direction.Read));
                seen.Writes[probe] = Told(Reaches.Translate(boot, group, holder, probes[probe], Direction.Write));
            }
        }

        foreach (var device in into.Devices) device.StaleBase = false;
        into.TableCount = Lifetimes.TableCount(state);
        into.ViewCount = Lifetimes.ViewCount(state);
        into.LocksHeld = 0;
        into.Steps.Clear();
        if (boot.HasContainers) ObserveContainers(state, into);
    }

    /// <inheritdoc/>
    public bool Agree(Observation expected, Observation actual) => expected.Same(actual);

    /// <inheritdoc/>
    public Judgement Judge(in OwnershipMoment moment) => Judge(moment, moment.After.Facts.Rules[moment.Command].All);

    /// <inheritdoc/>
    public Judgement JudgeStep(in OwnershipMoment moment) => Judge(moment, moment.After.Facts.Rules[moment.Command].OfStep);

    /// <inheritdoc/>
    public Judgement JudgeState(MachineState state, Observation seen) =>
        Judge(new(state, _still, Answer.Ok, Admitted: true, state, seen, seen), state.Facts.Rules.OfStates);

    /// <inheritdoc/>
    public void AddProbes(MachineState state, List<Command> into) => Epilogue.Add(state, into);

    /// <inheritdoc/>
    public IEnumerable<Boot> Simpler(Boot boot) => Worlds.Simpler(boot);

    /// <inheritdoc/>
    public IReadOnlyList<Command> Rename(IReadOnlyList<Command> commands) => Renaming.InOrderOfAppearance(commands);

    private static Judgement Judge(in OwnershipMoment moment, (int Index, Invariant Invariant)[] rules)
    {
        var exercised = RuleSet.None;
        var broken = RuleSet.None;
        foreach (var (index, invariant) in rules)
        {
            if (!invariant.When(moment)) continue;

            exercised = exercised.With(index);
            if (!invariant.Holds(moment)) broken = broken.With(index);
        }

        return new(exercised, broken);
    }

    private static void ObserveWindows(ContainerState holder, GroupObservation into)
    {
        into.Tces = holder[0]?.Tces ?? default;
        into.SecondTces = holder[1]?.Tces ?? default;
        into.SecondTable = holder[1] is not null;
    }

    private static void ObserveContainers(MachineState state, Observation into)
    {
        for (var i = 0; i < state.Containers.Length; i++)
        {
            var container = state.Containers[i];
            var seen = into.Containers[i];
            seen.Type = container.Type;
            seen.Enabled = container.Enabled;
            seen.Groups = state.GroupsOf(new ContainerId(i));
            for (var slot = 0; slot < ContainerState.SlotCount; slot++)
            {
                seen.Windows[slot] = container[slot]?.Tces ?? default;
                seen.WindowSizes[slot] = container[slot]?.EntryCount ?? 0;
            }
        }

        for (var i = 0; i < into.Processes.Length; i++)
        {
            into.Processes[i].LockedPages = Accounting.LockedPages(state, new ProcessId(i));
            Array.Clear(into.Processes[i].Regions);
        }

        foreach (var region in state.Regions)
        {
            into[region.Process].Regions[region.Page] = new(region.PageCount, region.Used, Accounting.Mapped(state, region));
        }

        Array.Clear(into.Pins);
        Accounting.AddPins(state, into.Pins);
    }

    private static byte Told(int? page) => page is { } reached ? (byte)(reached + 1) : (byte)0;
}
