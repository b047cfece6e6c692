using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Conformance.Sut.External;

/// <summary>Reads the values of one line, and says of those that are wrong what they are and what was needed.</summary>
/// <param name="element">The value.</param>
/// <param name="name">The member that it is, or is in.</param>
internal readonly struct Json(JsonElement element, string name)
{
    /// <summary>Reads a line as one object.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> line)
    {
        if (!Utf8.IsValid(line.Span)) throw new FormatException("is no UTF-8");

        try
        {
            if (line.Span.IndexOf("\\u"u8) >= 0) RequireWhole(line.Span);
            var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;

            document.Dispose();
            throw new FormatException("an object { ... } is needed");
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"is no JSON (character {wrong.BytePositionInLine + 1})", wrong);
        }
    }

    // A letter beyond 16 bits is spelled as two halves. Half of one is JSON, and no text: who reads it, or looks it up, stumbles.
    private static void RequireWhole(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName)) continue;

            try
            {
                _ = reader.GetString();
            }
            catch (InvalidOperationException wrong)
            {
                throw new FormatException($"has half a letter in a text (character {reader.TokenStartIndex + 1})", wrong);
            }
        }
    }

    public bool IsNull => element.ValueKind == JsonValueKind.Null;

    /// <summary>Whether the object has this member.</summary>
    public bool Has(string member) => element.TryGetProperty(member, out _);

    /// <summary>A member of the object.</summary>
    public Json this[string member]
    {
        get
        {
            if (element.ValueKind != JsonValueKind.Object) throw Wrong("an object { ... }");
            return element.TryGetProperty(member, out var value) ? new(value, member) : throw new FormatException($"\"{member}\" is missing");
        }
    }

    /// <summary>The items of the list.</summary>
    /// <param name="count">How many there must be; null: any number.</param>
    public Json[] Items(int? count = null)
    {
        if (element.ValueKind != JsonValueKind.Array) throw Wrong("a list [ ... ]");
        if (count is { } needed && element.GetArrayLength() != needed) throw Wrong($"a list of {needed}");
        var (items, number) = (new Json[element.GetArrayLength()], 0);
        foreach (var item in element.EnumerateArray()) items[number++] = new(item, name);
        return items;
    }

    public string Text() => element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Wrong("a text \"...\"");

    public bool Flag() => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong("true or false"),
    };

    public int Number(int least = int.MinValue, int most = int.MaxValue) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Wrong(least == int.MinValue ? "a whole number" : $"a whole number from {least} to {most}");

    public double Seconds(double least, double most) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) && number >= least && number <= most
            ? number
            : throw Wrong($"a number of seconds from {least} to {most}");

    /// <summary>One of several words.</summary>
    public T OneOf<T>(params ReadOnlySpan<(string Name, T Value)> choices)
    {
        foreach (var (word, value) in choices)
        {
            if (element.ValueKind == JsonValueKind.String && element.ValueEquals(word)) return value;
        }

        throw Wrong($"one of {string.Join(", ", choices.ToArray().Select(choice => choice.Name))}");
    }

    /// <summary>What is wrong with this value.</summary>
    public FormatException Wrong(string needed)
    {
        var value = new StringBuilder(element.GetRawText());
        if (value.Length > 60) value.Remove(57, value.Length - 57).Append("...");
        return new($"\"{name}\" is {value}; {needed} is needed");
    }
}
