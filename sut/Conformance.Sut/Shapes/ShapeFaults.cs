using Conformance.Model.Ownership;
using Conformance.Sut.Faults;

namespace Conformance.Sut.Shapes;

/// <summary>For each shape the mistake that it invites, in the order of <see cref="AllShapes"/>.</summary>
public static class ShapeFaults
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new()
        {
            Id = "wrong-pe", Rule = "I1", Mistake = Mistake.WrongPe, Implementation = SetBypassShape.Shape.Name, GroupCountMin = 2,
            Description = "The callback of every table acts on the first PE of the host bridge.",
        },
        new()
        {
            Id = "negation-forgotten", Rule = "I1", Mistake = Mistake.NegationForgotten, Implementation = SetOwnershipShape.Shape.Name,
            Description = "Enabling external ownership enables the bypass window too.",
        },
        new()
        {
            Id = "handover-accepted", Rule = "I23", Mistake = Mistake.HandoverAccepted, Implementation = OwnerEnumShape.Shape.Name,
            Description = "A group goes from one external owner to another, mappings and all.",
        },
        new()
        {
            Id = "table-not-undone", Rule = "I7", Mistake = Mistake.TableNotUndone, Implementation = AllowBypassShape.Shape.Name,
            Description = "The table stays taken when the bypass window, asked second, does not close.",
        },
        new()
        {
            Id = "rc-dropped", Rule = "I2", Mistake = Mistake.RcDropped, Implementation = TakeReleaseShape.Shape.Name,
            Description = "Take drops the return code of a busy table and succeeds over live mappings.",
        },
        new()
        {
            Id = "bypass-closed-when-busy", Rule = "I7", Mistake = Mistake.BypassClosedWhenBusy, Implementation = MergedOpsShape.Shape.Name,
            Description = "Take closes the bypass window of the group also when one of its tables is busy.",
        },
        new()
        {
            Id = "release-by-nobody", Rule = "I18", Mistake = Mistake.ReleaseByNobody, Implementation = ClaimReleaseShape.Shape.Name,
            Description = "Release does not ask who owns the group: it counts down an owner that there is not, and erases what the kernel has mapped.",
        },
    ];
}
