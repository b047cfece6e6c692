namespace Conformance.Model.Ownership;

/// <summary>The sorts of answers.</summary>
public enum AnswerKind
{
    /// <summary>A return code.</summary>
    Returned,

    /// <summary>A bus address from the DMA API.</summary>
    Mapped,

    /// <summary>No bus address: DMA_MAPPING_ERROR.</summary>
    MapError,

    /// <summary>A window was made; the address is its first.</summary>
    Window,

    /// <summary>A device's access went to a page.</summary>
    Reached,

    /// <summary>A device's access went nowhere.</summary>
    Nothing,

    /// <summary>The kernel did not survive the command.</summary>
    Crashed,
}
