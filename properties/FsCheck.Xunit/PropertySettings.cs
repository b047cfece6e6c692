using System.Reflection;

namespace FsCheck.Xunit;

// The settings of one property, gathered from its attribute and from those around it, nearest first.
internal sealed class PropertySettings
{
    private readonly List<CustomAttributeData> _nearestFirst;

    private PropertySettings(List<CustomAttributeData> nearestFirst) => _nearestFirst = nearestFirst;

    public static PropertySettings Of(MethodInfo method, Type testClass)
    {
        MemberInfo[] places = [method, .. Around(testClass)];
        var attributes = places.SelectMany(place => place.CustomAttributes).Concat(testClass.Assembly.CustomAttributes);
        return new(attributes.Where(data => data.AttributeType.IsAssignableTo(typeof(PropertyAttribute))).ToList());
    }

    public Config ToConfig()
    {
        var config = Get("Verbose", false) ? Config.Verbose : Config.Quick;
        config = config
            .WithMaxTest(Get("MaxTest", config.MaxTest))
            .WithMaxRejected(Get("MaxRejected", config.MaxRejected))
            .WithStartSize(Get("StartSize", config.StartSize))
            .WithEndSize(Get("EndSize", config.EndSize))
            .WithQuietOnSuccess(Get("QuietOnSuccess", config.QuietOnSuccess))
            .WithArbitrary(Arbitraries());

        var replay = Get("Replay", "");
        return replay.Length == 0 ? config : config.WithReplay(ReplaySeed.Parse(replay));
    }

    // A class, what it derives from, then the class it is nested in.
    private static IEnumerable<Type> Around(Type testClass)
    {
        for (var outer = testClass; outer is not null; outer = outer.DeclaringType)
            for (var type = outer; type is not null && type != typeof(object); type = type.BaseType)
                yield return type;
    }

    // What is written is read from metadata, not from an instance: only there does "false" differ from "not written".
    private T Get<T>(string name, T otherwise) =>
        Written(name).Select(argument => argument.Value).OfType<T>().FirstOrDefault(otherwise);

    // Arbitraries add up. FsCheck lets the first win, which is the nearest.
    private IEnumerable<Type> Arbitraries() =>
        Written("Arbitrary")
            .SelectMany(argument => (IEnumerable<CustomAttributeTypedArgument>?)argument.Value ?? [])
            .Select(element => element.Value)
            .OfType<Type>();

    private IEnumerable<CustomAttributeTypedArgument> Written(string name) =>
        _nearestFirst.SelectMany(data => data.NamedArguments).Where(named => named.MemberName == name).Select(named => named.TypedValue);
}
