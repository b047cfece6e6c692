namespace Conformance.Model.Ownership;

/// <summary>How a container comes by its first window.</summary>
public enum DefaultWindow
{
    /// <summary>The group's own table is lent to the container.</summary>
    Lent,

    /// <summary>A table is made as the first group is attached.</summary>
    Eager,

    /// <summary>A table is made by the first call that needs it: a map, an unmap, or the making of another window.</summary>
    Lazy,
}
