using System.Runtime.CompilerServices;

namespace Conformance.Model.Machines;

/// <summary>Facts about the harness itself, checked always. A broken one is a fault of ours, never a verdict about a system.</summary>
public static class Ensure
{
    /// <summary>States one fact.</summary>
    /// <exception cref="HarnessException">The fact does not hold.</exception>
    public static void That(
        bool fact,
        [CallerArgumentExpression(nameof(fact))] string text = "",
        [CallerMemberName] string member = "")
    {
        if (!fact) Throw(text, member);
    }

    // Apart from That, so that the check itself is small enough to be inlined on the hot path.
    private static void Throw(string text, string member) =>
        throw new HarnessException($"Harness bug in {member}: expected {text}.");
}
