namespace Conformance.Properties;

/// <summary>
/// The one order of simplicity: fewer commands; then a simpler world; then commands that stand earlier in the alphabet.
/// Shorter first, because a reader follows commands one by one; the alphabet last, because it only picks a
/// representative.
/// </summary>
/// <param name="Length">The number of commands.</param>
/// <param name="World">The place of the world among the simpler ones, from 0.</param>
/// <param name="Indices">The places of the commands in their alphabet.</param>
internal sealed record Simplicity(int Length, int World, IReadOnlyList<int> Indices)
{
    public bool IsBelow(Simplicity other)
    {
        if (Length != other.Length) return Length < other.Length;
        if (World != other.World) return World < other.World;
        for (var i = 0; i < Indices.Count; i++)
        {
            if (Indices[i] != other.Indices[i]) return Indices[i] < other.Indices[i];
        }

        return false;
    }
}
