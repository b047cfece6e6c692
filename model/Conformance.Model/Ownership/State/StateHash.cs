namespace Conformance.Model.Ownership;

/// <summary>Mixes numbers into a hash that is the same in every process.</summary>
/// <param name="Sum">All that was added, in its order.</param>
internal readonly record struct StateHash(ulong Sum)
{
    /// <summary>The hash, folded.</summary>
    public int Value => (int)(Sum ^ Sum >> 32);

    /// <summary>With a number more.</summary>
    public StateHash With(ulong number)
    {
        var sum = (Sum ^ number) * 0x9E37_79B9_7F4A_7C15;
        return new(sum ^ sum >> 29);
    }

    /// <summary>With an id more, or that there is none.</summary>
    public StateHash With(int? index) => With(index is { } number ? (ulong)number + 1 : 0);
}
