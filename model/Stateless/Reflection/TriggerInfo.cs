namespace Stateless.Reflection;

/// <summary>A trigger of the chart.</summary>
public class TriggerInfo
{
    internal TriggerInfo(object underlyingTrigger) => UnderlyingTrigger = underlyingTrigger;

    /// <summary>The value that is fired.</summary>
    public object UnderlyingTrigger { get; }

    /// <inheritdoc/>
    public override string? ToString() => UnderlyingTrigger.ToString();
}
