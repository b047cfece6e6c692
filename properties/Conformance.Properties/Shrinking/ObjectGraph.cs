using System.Collections;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Conformance.Properties;

/// <summary>
/// Numbers what an object holds, through all objects that can be reached from it: two of equal shape and equal values have
/// one number. What a system remembers where nobody can see it is in there too.
/// </summary>
/// <remarks>
/// Fields that are left over from an earlier command count like any other: then two states are taken for different that
/// are not, which costs time and nothing else. Static fields are not looked at.
/// </remarks>
public sealed class ObjectGraph
{
    // What no number in a field is likely to be: a null is not a 1.
    private const ulong Nothing = 0x6E6F_7468_696E_67A5UL;
    private const ulong Again = 0x6167_6169_6E00_0000UL;

    private readonly Dictionary<Type, Kin> _kins = [];

    // The objects in the order of meeting, each to be opened in its turn.
    private readonly List<(object Value, Kin Kin, bool IsConstant)> _met = [];

    private ulong _high;
    private ulong _low;

    /// <summary>Learns what two systems that were booted alike have in common: constants, which no number needs to tell.</summary>
    public ObjectGraph(object one, object other)
    {
        Fingerprint(one);
        var reached = _met.Select(met => met.Value).ToHashSet(ReferenceEqualityComparer.Instance);
        Fingerprint(other);
        foreach (var (number, (value, kin, _)) in _met.Index())
        {
            if (reached.Contains(value)) kin.Constants.Add(value, number);
        }
    }

    /// <summary>The number of an object.</summary>
    public UInt128 Fingerprint(object root)
    {
        foreach (var kin in _kins.Values) kin.Seen.Clear();
        _met.Clear();
        (_high, _low) = (0x9E3779B97F4A7C15UL, 0xC2B2AE3D27D4EB4FUL);
        Visit(root);
        for (var at = 0; at < _met.Count; at++)
        {
            var (value, kin, isConstant) = _met[at];
            if (!isConstant) Open(value, kin.Shape);
        }

        return new(_high, _low);
    }

    /// <summary>Adds a value of any type, or the object behind a reference.</summary>
    internal void Visit(object? value)
    {
        switch (value)
        {
            case null:
                Add(Nothing);
                break;
            case string text:
                Add(NumberOf(text));
                break;
            case bool or char or Enum or sbyte or byte or short or ushort or int or uint or long or ulong:
                Add(Bits(value));
                break;
            case double or float or decimal or UInt128 or Int128 or nint or nuint or Type or MemberInfo:
                Add(NumberOf(value.ToString()!));
                break;
            case ValueType:
                Open(value, KinOf(value).Shape);
                break;
            default:
                Refer(value);
                break;
        }
    }

    /// <summary>Adds the object behind a reference whose type says that it is neither a value nor a text.</summary>
    internal void VisitObject(object? value)
    {
        if (value is null) Add(Nothing);
        else Refer(value);
    }

    /// <summary>Adds a number.</summary>
    internal void Add(ulong value)
    {
        _high = (_high ^ value) * 0x9FB21C651E98DF25UL;
        _high ^= _high >> 29;
        _low = (_low + value) * 0xD6E8FEB86659FD93UL;
        _low ^= _low >> 32;
    }

    /// <summary>A number for a text: not salted, as string.GetHashCode() is.</summary>
    internal static ulong NumberOf(string text)
    {
        var number = 0xCBF29CE484222325UL;
        foreach (var letter in text) number = (number ^ letter) * 0x100000001B3UL;
        return number ^ (ulong)text.Length;
    }

    // The second time an object is met its number in the order of meeting stands for it: so shape counts, and a ring ends.
    private void Refer(object value)
    {
        var kin = KinOf(value);
        if (kin.Seen[value] is { } again)
        {
            Add(Again + (ulong)again);
            return;
        }

        kin.Seen.Add(value, _met.Count);
        Add(kin.Shape.Number);
        var constant = kin.Constants[value];
        if (constant is { } number) Add((ulong)number);
        _met.Add((value, kin, constant is not null));
    }

    private Kin KinOf(object value)
    {
        var type = value.GetType();
        return _kins.TryGetValue(type, out var kin) ? kin : _kins[type] = new(ObjectShape.Of(type));
    }

    private void Open(object value, ObjectShape shape)
    {
        if (value is Delegate call)
        {
            Visit(call.Method);
            Visit(call.Target);
        }
        else if (shape.IsNumbers)
        {
            AddNumbers((Array)value);
        }
        else if (shape.IsCollection)
        {
            var count = ((ICollection)value).Count;
            Add((ulong)count);
            if (count == 0) return;
            foreach (var item in (IEnumerable)value) Visit(item);
        }
        else
        {
            shape.Read(value, this);
        }
    }

    private void AddNumbers(Array numbers)
    {
        Add((ulong)numbers.LongLength);
        var bytes = MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(numbers), Buffer.ByteLength(numbers));
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words) Add(word);
        foreach (var odd in bytes[(words.Length * sizeof(ulong))..]) Add(odd);
    }

    private static ulong Bits(object value) => value switch
    {
        bool flag => flag ? 1UL : 0,
        char letter => letter,
        ulong big => big,
        Enum named => (ulong)Convert.ToInt64(named),
        _ => (ulong)Convert.ToInt64(value),
    };

    // The objects of one type.
    private sealed class Kin(ObjectShape shape)
    {
        public ObjectShape Shape => shape;

        public NumberedObjects Seen { get; } = new();

        public NumberedObjects Constants { get; } = new();
    }
}
