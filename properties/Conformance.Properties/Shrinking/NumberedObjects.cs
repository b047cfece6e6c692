namespace Conformance.Properties;

/// <summary>Objects of one type, each with a number, told apart by identity.</summary>
/// <remarks>
/// The first few are looked through. An object's own hash is dear to make, and most objects that a proof looks at are
/// looked at once.
/// </remarks>
internal sealed class NumberedObjects
{
    private const int FewMax = 24;

    private readonly (object Value, int Number)[] _few = new (object, int)[FewMax];
    private readonly Dictionary<object, int> _many = new(ReferenceEqualityComparer.Instance);

    private int _fewCount;

    /// <summary>The number of an object; null: it has none.</summary>
    public int? this[object value]
    {
        get
        {
            foreach (var (known, number) in _few.AsSpan(0, _fewCount))
            {
                if (ReferenceEquals(known, value)) return number;
            }

            return _many.Count > 0 && _many.TryGetValue(value, out var found) ? found : null;
        }
    }

    /// <summary>Gives a number to an object that has none.</summary>
    public void Add(object value, int number)
    {
        if (_fewCount < FewMax) _few[_fewCount++] = (value, number);
        else _many.Add(value, number);
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear()
    {
        if (_fewCount == 0) return;

        Array.Clear(_few, 0, _fewCount);
        _fewCount = 0;
        if (_many.Count > 0) _many.Clear();
    }
}
