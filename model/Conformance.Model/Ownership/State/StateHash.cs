namespace Conformance.Model.Ownership;

/// <summary>Mixes numbers into a hash that is the same in every process.</summary>
internal struct StateHash
{
    private ulong _sum;

    /// <summary>All that was added, in its order.</summary>
    public readonly int Value => (int)(_sum ^ _sum >> 32);

    /// <summary>Adds a number.</summary>
    public void Add(ulong number)
    {
        _sum = (_sum ^ number) * 0x9E37_79B9_7F4A_7C15;
        _sum ^= _sum >> 29;
    }

    /// <summary>Adds an id, or that there is none.</summary>
    public void Add(int? index) => Add(index is { } number ? (ulong)number + 1 : 0);
}
