namespace Conformance.Model.Ownership;

/// <summary>What a process asks of a container through its file (tce_iommu_ioctl()): what all such calls have in common.</summary>
/// <remarks>
/// Refused, before anything of its own is looked at: <see cref="Errno.EINVAL"/> while the container has no type;
/// <see cref="Errno.EPERM"/> while it is bound to another process; <see cref="Errno.ENOTTY"/> where the call belongs to the
/// other type.
/// Source: drivers/vfio/vfio.c, vfio_fops_unl_ioctl(); drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_ioctl().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks.</param>
public abstract record ContainerCall(ContainerId Container, ProcessId Process) : Command
{
    /// <summary>The only type of container that knows the call; none: both know it.</summary>
    private protected virtual IommuType Only => IommuType.None;

    internal sealed override bool IsSensible(MachineState state) =>
        Container.Index < state.Containers.Length
        && Process.Index < state.Boot.ProcessCount
        && state.IsOpen(Container)
        && IsPossible(state);

    // What is turned away for what it is, whatever it asks, is asked in its plainest form: else there would be little else.
    internal sealed override bool IsCanonical(MachineState state) => !IsTurnedAway(state) || state.Facts.Alike(this)[0] == this;

    // Calls refused alike, which leave the same behind, differ in nothing, if they had come equally far.
    internal sealed override bool IsRepresentative(MachineState state)
    {
        if (!Symmetry.IsLowest(state, Container) || !Symmetry.IsLowest(state, Process)) return false;

        var left = state;
        var refusal = Refusal(ref left);
        if (refusal == Errno.None) return IsTelling(left);

        foreach (var other in state.Facts.Alike(this))
        {
            if (other == this) return true;

            var leftByOther = state;
            if (other.Refusal(ref leftByOther) == refusal && leftByOther.Equals(left) && other.UndoneCount(left) == UndoneCount(left)) return false;
        }

        return true;
    }

    internal sealed override Expectation Expect(MachineState before)
    {
        var state = before;
        return Refusal(ref state) is not Errno.None and var refusal
            ? Expectation.Refusal(refusal)
            : Expectation.Exactly(Done(state));
    }

    internal sealed override MachineState Accept(MachineState before, in Answer answer)
    {
        var state = before;
        Refusal(ref state);
        return Effect(state);
    }

    internal sealed override MachineState Decline(MachineState before, in Answer answer)
    {
        var state = before;
        Refusal(ref state);
        return state;
    }

    internal sealed override MachineState AcceptFaulted(MachineState before, in Answer answer) =>
        answer.IsAccepted ? Accept(before, answer) : Struck(before);

    /// <summary>Whether asking makes sense beyond that container and process are there.</summary>
    private protected virtual bool IsPossible(MachineState state) => true;

    /// <summary>Whether, of several such calls that are carried out, this is one to enumerate.</summary>
    /// <param name="state">The state in which it takes effect.</param>
    private protected virtual bool IsTelling(MachineState state) => true;

    /// <summary>All calls of this kind by the same process to the same container, in the order of the alphabet; see <see cref="WorldFacts.Alike"/>.</summary>
    internal virtual IEnumerable<ContainerCall> Alike(Boot boot) => [this];

    /// <summary>How many pages it did and undid again before it was refused: the way back is one that may be wrong.</summary>
    /// <param name="left">What the refusal leaves behind.</param>
    private protected virtual int UndoneCount(MachineState left) => 0;

    /// <summary>Why it is refused for reasons of its own, in the kernel's order.</summary>
    /// <param name="state">Becomes what a refusal leaves behind, or what the effect begins with.</param>
    private protected abstract Errno OwnRefusal(ref MachineState state);

    /// <summary>The state after it was carried out. Total: also where it should have been refused.</summary>
    private protected abstract MachineState Effect(MachineState state);

    /// <summary>The state after the armed fault made it fail.</summary>
    private protected virtual MachineState Struck(MachineState before) => before;

    /// <summary>The answer to what is carried out.</summary>
    private protected virtual Answer Done(MachineState state) => Answer.Ok;

    /// <summary>Whether what all calls have in common refuses it.</summary>
    private protected bool IsTurnedAway(MachineState state) => SharedRefusal(state) != Errno.None;

    /// <summary>The state in which the container belongs to the process that asks, where containers belong to one.</summary>
    private protected MachineState Bound(MachineState state) =>
        state.Boot.Profile.BoundToProcess && state[Container].Bound is null
            ? state.With(Container, state[Container] with { Bound = Process })
            : state;

    private Errno Refusal(ref MachineState state) =>
        SharedRefusal(state) is not Errno.None and var refusal ? refusal : OwnRefusal(ref state);

    private Errno SharedRefusal(MachineState state)
    {
        var container = state[Container];
        if (container.Type == IommuType.None) return Errno.EINVAL;
        if (container.Bound is { } bound && bound != Process) return Errno.EPERM;
        return Only != IommuType.None && Only != container.Type ? Errno.ENOTTY : Errno.None;
    }
}
