namespace Stateless.Graph;

/// <summary>Where the states of a Mermaid diagram follow one another.</summary>
public enum MermaidGraphDirection
{
    /// <summary>To the right.</summary>
    LeftToRight,

    /// <summary>To the left.</summary>
    RightToLeft,

    /// <summary>Downwards.</summary>
    TopToBottom,

    /// <summary>Upwards.</summary>
    BottomToTop,
}
