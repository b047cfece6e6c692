using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// What objects of a type hold: its fields, those of its base types, and those of the values in them. Worked out once, and
/// compiled: a proof looks at millions of objects, and reflection would take most of its time.
/// </summary>
internal sealed class ObjectShape
{
    private static readonly ConditionalWeakTable<Type, ObjectShape> _known = [];

    private static readonly MethodInfo _add = typeof(ObjectGraph).GetMethod(nameof(ObjectGraph.Add), BindingFlags.Instance | BindingFlags.NonPublic)!;
    private static readonly MethodInfo _visit = typeof(ObjectGraph).GetMethod(nameof(ObjectGraph.Visit), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly MethodInfo _visitObject = typeof(ObjectGraph).GetMethod(nameof(ObjectGraph.VisitObject), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly Lazy<Action<ObjectGraph, object>> _read;

    private ObjectShape(Type type)
    {
        IsCollection = type.IsAssignableTo(typeof(ICollection))
            && (type.IsArray || type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true);
        IsNumbers = type.IsArray && type.GetElementType()!.IsPrimitive;
        Number = ObjectGraph.NumberOf(type.FullName ?? type.Name);
        _read = new(() => Compiled(type));
    }

    /// <summary>A number for the type.</summary>
    public ulong Number { get; }

    /// <summary>Whether an object is what it enumerates: how a list keeps it is its own affair.</summary>
    public bool IsCollection { get; }

    /// <summary>Whether an object is an array of numbers.</summary>
    public bool IsNumbers { get; }

    /// <summary>The shape of a type.</summary>
    public static ObjectShape Of(Type type) => _known.GetValue(type, static type => new(type));

    /// <summary>Tells a graph what the fields of an object hold.</summary>
    public void Read(object value, ObjectGraph into) => _read.Value(into, value);

    private static Action<ObjectGraph, object> Compiled(Type type)
    {
        var graph = Expression.Parameter(typeof(ObjectGraph));
        var value = Expression.Parameter(typeof(object));
        var typed = Expression.Variable(type);
        List<Expression> steps = [Expression.Assign(typed, Expression.Convert(value, type))];
        AddFields(typed, graph, steps);
        return Expression.Lambda<Action<ObjectGraph, object>>(Expression.Block([typed], steps), graph, value).Compile();
    }

    private static void AddFields(Expression value, Expression graph, List<Expression> steps)
    {
        // It has one field, and the others are nowhere to be seen.
        Ensure.That(!value.Type.IsDefined(typeof(InlineArrayAttribute), inherit: false));
        for (var at = value.Type; at is not null && at != typeof(object); at = at.BaseType)
        {
            const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (var field in at.GetFields(Own)) AddField(Expression.Field(value, field), graph, steps);
        }
    }

    private static void AddField(Expression field, Expression graph, List<Expression> steps)
    {
        if (AsWord(field) is { } word) steps.Add(Expression.Call(graph, _add, word));
        else if (field.Type is { IsValueType: true, IsPrimitive: false }) AddFields(field, graph, steps);
        else steps.Add(Expression.Call(graph, IsSurelyObject(field.Type) ? _visitObject : _visit, Expression.Convert(field, typeof(object))));
    }

    // Most fields of systems: a class of the system's own, an array, a list.
    private static bool IsSurelyObject(Type type) =>
        type is { IsValueType: false, IsInterface: false }
        && type != typeof(object) && type != typeof(string) && !type.IsAssignableFrom(typeof(ValueType)) && !type.IsAssignableTo(typeof(MemberInfo))
        && !type.IsAssignableTo(typeof(ValueType));

    private static Expression? AsWord(Expression field) => Type.GetTypeCode(field.Type) switch
    {
        _ when field.Type.IsEnum => AsWord(Expression.Convert(field, field.Type.GetEnumUnderlyingType())),
        TypeCode.Boolean => Expression.Condition(field, Expression.Constant(1UL), Expression.Constant(0UL)),
        TypeCode.Char or TypeCode.SByte or TypeCode.Byte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32 or TypeCode.UInt32
            or TypeCode.Int64 or TypeCode.UInt64 => Expression.Convert(field, typeof(ulong)),
        _ => null,
    };
}
