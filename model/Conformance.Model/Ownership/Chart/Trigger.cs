namespace Conformance.Model.Ownership;

/// <summary>What moves a table group through its ownership life cycle.</summary>
public enum Trigger
{
    /// <summary>An external user takes the group.</summary>
    Take,

    /// <summary>The external user gives it back.</summary>
    Release,

    /// <summary>The bypass window is opened alone.</summary>
    BypassOn,

    /// <summary>The bypass window is closed alone.</summary>
    BypassOff,
}
