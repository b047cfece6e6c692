namespace Conformance.Model.Tests.StatelessContract;

/// <summary>Triggers of the charts in these tests.</summary>
public enum Way
{
    Up,
    Down,
    Out,
    Around,
    Sing,
}
