using Conformance.Model.Ownership;

namespace Conformance.Sut.Hardware;

/// <summary>
/// The memory that the hardware walks: one word an entry. Who wrote an entry is no business of the hardware; it is
/// remembered beside it for whoever observes.
/// </summary>
internal sealed class TceMemory(int offset, int size)
{
    private readonly ulong[] _tces = new ulong[size];
    private uint _valid;
    private uint _user;
    private TceMap _contents;
    private bool _changed;

    /// <summary>Whether an external user has an entry in it.</summary>
    public bool HasUserTce => _user != 0;

    /// <summary>Whether a bus page lies inside the window that this memory translates.</summary>
    public bool Covers(int page) => (uint)(page - offset) < (uint)_tces.Length;

    /// <summary>What the hardware reads for a bus page: 0 for nothing, also outside the window.</summary>
    public ulong Read(int page)
    {
        var index = (uint)(page - offset);
        return index < (uint)_tces.Length ? _tces[index] : 0;
    }

    /// <summary>Writes one entry.</summary>
    public void Write(int page, ulong tce, bool user)
    {
        var index = page - offset;
        var bit = 1U << index;
        _tces[index] = tce;
        _valid = tce == 0 ? _valid & ~bit : _valid | bit;
        _user = user && tce != 0 ? _user | bit : _user & ~bit;
        _changed = true;
    }

    /// <summary>The contents in the vocabulary of observations.</summary>
    public TceMap Contents()
    {
        if (_changed) Look();
        return _contents;
    }

    private void Look()
    {
        var contents = default(TceMap);
        for (var i = 0; i < _tces.Length; i++)
        {
            if ((_valid >> i & 1) == 0) continue;
            contents = (_user >> i & 1) != 0
                ? contents.WithUser(i, Tce.PageOf(_tces[i]), Tce.AccessOf(_tces[i]))
                : contents.WithKernel(i, Tce.PageOf(_tces[i]));
        }

        _contents = contents;
        _changed = false;
    }
}
