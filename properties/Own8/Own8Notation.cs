using Conformance.Model.Machines;

namespace Conformance.Own8;

/// <summary>How OWN-8 is written: the names of its commands.</summary>
public sealed class Own8Notation : INotation<Own8World, Own8State, Own8Command, bool, Own8Observation>
{
    private static readonly string[] _names = Enum.GetNames<Own8Command>();

    /// <summary>The one instance.</summary>
    public static Own8Notation Instance { get; } = new();

    private Own8Notation()
    {
    }

    /// <inheritdoc/>
    public string Spell(Own8World boot) => boot.ToString();

    /// <inheritdoc/>
    public string Spell(Own8Command command) => _names[(int)command];

    /// <inheritdoc/>
    public string Kind(Own8Command command) => _names[(int)command];

    /// <inheritdoc/>
    public Own8World ParseBoot(string text) =>
        text == "own8" ? default : throw new NotationException($"\"{text}\" is no world of OWN-8; write \"own8\"");

    /// <inheritdoc/>
    public Own8Command ParseCommand(Own8World boot, string text) =>
        Array.IndexOf(_names, text) is var index and >= 0
            ? (Own8Command)index
            : throw new NotationException($"unknown command \"{text}\". {Nearest.Suggest(text, _names)}");

    /// <inheritdoc/>
    public string Expected(Own8State before, Own8Command command, bool answer) => Tell(true);

    /// <inheritdoc/>
    public string Tell(bool answer) => answer ? "ok" : "refused";

    /// <inheritdoc/>
    public bool IsAccepted(bool answer) => answer;

    /// <inheritdoc/>
    public IEnumerable<Difference> Differences(Own8Observation expected, Own8Observation actual)
    {
        var (model, system) = (expected.State, actual.State);
        if (model.UserOwned != system.UserOwned) yield return new("user owned", $"{model.UserOwned}", $"{system.UserOwned}");
        if (model.Bypass != system.Bypass) yield return new("bypass", $"{model.Bypass}", $"{system.Bypass}");
        if (model.UserMaps != system.UserMaps) yield return new("user maps", $"{model.UserMaps}", $"{system.UserMaps}");
        if (model.KernelAllocs != system.KernelAllocs)
        {
            yield return new("kernel allocs", $"{model.KernelAllocs}", $"{system.KernelAllocs}");
        }
    }
}
