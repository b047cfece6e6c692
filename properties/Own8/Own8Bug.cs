namespace Conformance.Own8;

/// <summary>What is wrong with an OWN-8 system. Both bugs hide in one variable that cannot be seen.</summary>
public enum Own8Bug
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>
    /// Loose: take while the bypass is open, a user map alive at release, and the next kernel allocation counts twice.
    /// Its shortest trace has 5 commands; one of 6 stays when commands are only deleted.
    /// </summary>
    A,

    /// <summary>Strict: six commands that must follow one another at once. Its shortest trace has 6 commands.</summary>
    B,

    /// <summary>Both at once. So that they can be told apart, the strict one shows in the bypass, not in the count.</summary>
    Both,
}
