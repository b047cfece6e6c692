using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

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

    private static readonly ConditionalWeakTable<Type, FieldInfo[]> _fields = [];

    private readonly Dictionary<object, int> _shared = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, int> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<object> _waiting = [];

    private ulong _high;
    private ulong _low;

    /// <summary>Learns what two systems that were booted alike have in common: constants, which no number needs to tell.</summary>
    public ObjectGraph(object one, object other)
    {
        Fingerprint(one);
        var reached = _seen.Keys.ToHashSet(ReferenceEqualityComparer.Instance);
        Fingerprint(other);
        foreach (var (common, number) in _seen.Where(seen => reached.Contains(seen.Key)).ToList()) _shared.Add(common, number);
    }

    /// <summary>The number of an object.</summary>
    public UInt128 Fingerprint(object root)
    {
        _seen.Clear();
        _waiting.Clear();
        (_high, _low) = (0x9E3779B97F4A7C15UL, 0xC2B2AE3D27D4EB4FUL);
        Visit(root);
        while (_waiting.TryDequeue(out var next)) Open(next);
        return new(_high, _low);
    }

    private void Visit(object? value)
    {
        switch (value)
        {
            case null:
                Add(Nothing);
                break;
            case bool or char or Enum or sbyte or byte or short or ushort or int or uint or long or ulong:
                Add(Bits(value));
                break;
            case string text:
                foreach (var letter in text) Add(letter);
                Add((ulong)text.Length);
                break;
            case double or float or decimal or UInt128 or Int128 or nint or nuint:
                Add((ulong)(uint)StringHash(value.ToString()!));
                break;
            case Type or MemberInfo:
                Add((ulong)(uint)StringHash(value.ToString()!));
                break;
            case ValueType:
                Open(value);
                break;
            default:
                Refer(value);
                break;
        }
    }

    // The second time an object is met its number in the order of meeting stands for it: so shape counts, and a ring ends.
    private void Refer(object value)
    {
        if (_seen.TryGetValue(value, out var number))
        {
            Add(Again + (ulong)number);
            return;
        }

        _seen.Add(value, _seen.Count);
        Add((ulong)(uint)value.GetType().MetadataToken);
        if (_shared.TryGetValue(value, out var constant)) Add((ulong)constant);
        else _waiting.Enqueue(value);
    }

    private void Open(object value)
    {
        switch (value)
        {
            case Delegate call:
                Visit(call.Method);
                Visit(call.Target);
                break;
            case ulong[] words:
                Add((ulong)words.Length);
                foreach (var word in words) Add(word);
                break;
            case int[] numbers:
                Add((ulong)numbers.Length);
                foreach (var number in numbers) Add((ulong)number);
                break;
            case ICollection items when value is Array || value.GetType().Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true:
                Add((ulong)items.Count);
                foreach (var item in items) Visit(item);
                break;
            default:
                foreach (var field in Fields(value.GetType())) Visit(field.GetValue(value));
                break;
        }
    }

    private static FieldInfo[] Fields(Type type) => _fields.GetValue(type, static type =>
    {
        var fields = new List<FieldInfo>();
        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            fields.AddRange(at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
        }

        return [.. fields];
    });

    private static ulong Bits(object value) => value switch
    {
        bool flag => flag ? 1UL : 0,
        char letter => letter,
        ulong big => big,
        Enum named => (ulong)(uint)named.GetHashCode(),
        _ => (ulong)Convert.ToInt64(value),
    };

    // Not salted, as string.GetHashCode() is.
    private static int StringHash(string text)
    {
        var hash = 17;
        foreach (var letter in text) hash = unchecked(hash * 31 + letter);
        return hash;
    }

    private void Add(ulong value)
    {
        _high = (_high ^ value) * 0x9FB21C651E98DF25UL;
        _high ^= _high >> 29;
        _low = (_low + value) * 0xD6E8FEB86659FD93UL;
        _low ^= _low >> 32;
    }
}
