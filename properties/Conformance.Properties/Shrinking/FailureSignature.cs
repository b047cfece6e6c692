namespace Conformance.Properties;

/// <summary>
/// What tells one bug from another, as far as it can be seen: the rule and how it comes to be broken, at which kind of
/// command, and on which fields model and system then differ. Shrinking keeps it.
/// </summary>
/// <param name="Key">The rule, and how the trace comes to break it.</param>
/// <param name="Kind">The kind of the command at which it breaks; empty: at boot.</param>
/// <param name="Fields">The fields that differ there, without the numbers in their names, sorted, one a line.</param>
public sealed record FailureSignature(FailureKey Key, string Kind, string Fields)
{
    /// <summary>
    /// Whether a simpler trace that fails with another signature still shows this one: it may differ on fewer fields, since
    /// what was left out of it may be what the others were about, but on none that this one does not.
    /// </summary>
    public bool IsKeptBy(FailureSignature simpler) =>
        simpler.Key == Key
        && simpler.Kind == Kind
        && (simpler.Fields == Fields
            || (simpler.Fields.Length > 0 && simpler.Fields.Split('\n').All(Fields.Split('\n').Contains)));

    /// <summary>A field's name without numbers: <c>grp1 bypass</c> and <c>grp0 bypass</c> are one.</summary>
    internal static string Field(string what) => string.Concat(what.Where(letter => !char.IsAsciiDigit(letter)));
}
