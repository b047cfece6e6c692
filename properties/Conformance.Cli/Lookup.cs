using Conformance.Model.Machines;
using Conformance.Model.Ownership;
using Conformance.Properties;
using Conformance.Sut;
using Conformance.Sut.Contract;

namespace Conformance.Cli;

/// <summary>Finds what the caller named, or says what is near and what there is.</summary>
internal static class Lookup
{
    public static IImplementation Implementation(Catalogue catalogue, string name)
    {
        if (catalogue.Find(name) is { } found) return found;

        var names = catalogue.Implementations.Concat(catalogue.Faulted).Select(it => it.Name).ToList();
        throw new UsageException(Unknown(
            "implementation", name, names, catalogue.Implementations.Select(it => it.Name).Concat(catalogue.Sources.Select(source => source.Form))));
    }

    /// <summary>The implementations with these faults, by the fault's id or their own name; all where none is named.</summary>
    public static IReadOnlyList<IImplementation> Faulted(Catalogue catalogue, IReadOnlyList<string> names)
    {
        var ids = catalogue.Faulted.Select(it => it.Fault!.Id).ToList();
        foreach (var name in names)
        {
            if (!catalogue.Faulted.Any(it => it.Name == name || it.Fault!.Id == name)) throw new UsageException(Unknown("fault", name, ids, ids));
        }

        return names.Count == 0
            ? catalogue.Faulted
            : [.. catalogue.Faulted.Where(it => names.Contains(it.Name) || names.Contains(it.Fault!.Id))];
    }

    public static Profile? Platform(string? name)
    {
        if (name is null) return null;

        var names = AllProfiles.List.Select(profile => profile.Name).ToList();
        return AllProfiles.List.FirstOrDefault(profile => profile.Name == name)
            ?? throw new UsageException(
                AllProfiles.WhyNot(name) is { } why ? $"--platform {name}: {why}" : Unknown("platform", name, names, names));
    }

    /// <summary>The ids of all rules, that of agreement last.</summary>
    public static IReadOnlyList<string> RuleIds { get; } = [.. OwnershipMachine.Instance.Rules.Append(Model.Machines.Rule.Agreement).Select(rule => rule.Id)];

    /// <summary>The id of a rule, as it was named; null: none was.</summary>
    public static string? Rule(string? id) =>
        id is null || RuleIds.Contains(id) ? id : throw new UsageException($"--rule: {Unknown("rule", id, RuleIds, RuleIds)}");

    public static SeriesDefinition Series(string name)
    {
        var names = SeriesDefinition.BuiltIn.Select(series => series.Name).ToList();
        return SeriesDefinition.BuiltIn.FirstOrDefault(series => series.Name == name)
            ?? throw new UsageException(Unknown("series", name, names, names));
    }

    public static string Unknown(
        string what, string name, IReadOnlyList<string> possible, IEnumerable<string> shown, string place = "")
    {
        // Dashes make any two options look alike.
        var words = possible.Select(word => word.TrimStart('-')).ToList();
        var near = Nearest.To(name.TrimStart('-'), words) is { } nearest && name.Length > 0
            ? $" Did you mean \"{possible[words.IndexOf(nearest)]}\"?"
            : "";
        var where = place.Length > 0 ? $" {place}" : "";
        return $"unknown {what} \"{name}\"{where}.{near}\nPossible: {string.Join(", ", shown)}.";
    }
}
