using Stateless.Reflection;

namespace Stateless.Graph;

// Mermaid reads a name up to a blank, and takes ':' and '-' for its own, so states whose names have any go by an alias without
// them, numbered where that is a name already.
internal sealed class MermaidNames
{
    private readonly Dictionary<string, string> _aliasByName = [];
    private readonly HashSet<string> _taken;

    public MermaidNames(IReadOnlyList<StateInfo> states)
    {
        _taken = states.Select(state => $"{state}").ToHashSet();
        foreach (var state in states) Include($"{state}");
    }

    public IEnumerable<KeyValuePair<string, string>> Aliases =>
        _aliasByName.Select(pair => KeyValuePair.Create(pair.Value, pair.Key));

    public string Of(StateInfo state) => _aliasByName.GetValueOrDefault($"{state}", $"{state}");

    private void Include(string name)
    {
        var stem = string.Concat(name.Where(letter => !char.IsWhiteSpace(letter) && letter is not (':' or '-')));
        if (stem == name) return;

        var alias = stem;
        for (var number = 1; !_taken.Add(alias); number++) alias = $"{stem}_{number}";
        _aliasByName.Add(name, alias);
    }
}
